import { dropLeft, fileName, noteDownload, type Desk, type Left } from "./desk";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Old browsers read the bytes only after the press has returned. */
const KEPT_MS = 60_000;

/** Gives the workbook to the person as a file. */
export function download(desk: Desk): void {
  const now = desk.get();
  if (now.bytes === null) return;
  const name = fileName(now, now.pane.store.get().language);
  give(name, now.bytes);
  noteDownload(desk, name);
}

/** Gives a workbook left behind to the person. */
export function downloadLeft(desk: Desk, left: Left): void {
  give(left.name, left.bytes);
  dropLeft(desk, left);
}

function give(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
