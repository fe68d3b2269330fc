import { usePane } from "../face";
import { useDesk, useMergeWords } from "./desk";
import { FileChoice } from "./merge-empty";
import { downloadSdmx, downloadTidy, downloadWorkbook } from "./writing";

/** The way to add files, which `more` says; the merge as files of its own: a workbook that late files can be added to, and all observations line by line, for spreadsheets or as SDMX. */
export function TakeAway({ more }: { readonly more: string }) {
  const desk = useDesk();
  const { actions } = usePane();
  const { take } = useMergeWords();
  return (
    <p className="take-away small">
      <FileChoice label={more} />
      {actions.writeMerged !== null && <button type="button" className="link" data-testid="merge-download" onClick={() => void downloadWorkbook(desk)}>{take.workbook}</button>}
      <button type="button" className="link" data-testid="merge-csv" onClick={() => void downloadTidy(desk)}>{take.tidy}</button>
      <button type="button" className="link" data-testid="merge-sdmx" onClick={() => void downloadSdmx(desk)}>{take.sdmx}</button>
    </p>
  );
}
