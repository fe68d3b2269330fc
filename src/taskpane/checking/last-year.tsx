import { useId } from "react";
import { usePane, useSession, useWords } from "../face";
import { takeLastYear } from "./take-last-year";

/** Whether last year's values are known, and the way to give them: a file of last year, of which only the numbers are kept. */
export function LastYear() {
  const pane = usePane();
  const id = useId();
  const { outcome, work } = useSession();
  const { lastYear } = useWords();
  const previous = outcome?.checked.record.previous;
  return (
    <p className="small last-year">
      <span className="quiet">{previous ? lastYear.there(previous.period, previous.values.length) : lastYear.none}</span>{" "}
      <input
        id={id} type="file" className="unseen" accept=".xlsx,.xlsm" data-testid="previous-file" disabled={work !== null}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void takeLastYear(pane, file);
          target.value = "";
        }}
      />
      <label className="link" htmlFor={id}>{previous ? lastYear.another : lastYear.choose}</label>
    </p>
  );
}
