import { give } from "../taskpane/browser";
import { dropLeft, fileName, noteDownload, type Desk, type Left } from "./desk";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the workbook to the person as a file. */
export function download(desk: Desk): void {
  const now = desk.get();
  if (now.bytes === null) return;
  const name = fileName(now, now.pane.store.get().language);
  give(name, now.bytes, XLSX);
  noteDownload(desk, name);
}

/** Gives a workbook left behind to the person. */
export function downloadLeft(desk: Desk, left: Left): void {
  give(left.name, left.bytes, XLSX);
  dropLeft(desk, left);
}
