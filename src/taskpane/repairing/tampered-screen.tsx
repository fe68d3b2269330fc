import { Button } from "@fluentui/react-components";
import { DocumentError24Regular } from "@fluentui/react-icons/svg/document-error";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { Checked } from "../../app/check";
import { usePane, useSession } from "../face";
import { goToPlace } from "../checking/going";
import { ActionsBar } from "../parts/actions-bar";
import { leaveTampered, repairTemplate } from "./repairing";
import { tamperedIn, type Tampered } from "./tampered";
import { REPAIR_WORDS, type RepairWords } from "../words/repair-words";

/** Lines that the screen shows; of more it says how many. */
const MOST_LINES = 40;

/** Cells that a line names. */
const MOST_CELLS = 12;

/** What was changed of the form's own, what is safe all the same, and the way to put it back. */
export function TamperedScreen({ checked }: { readonly checked: Checked }) {
  const { language } = useSession();
  const words = REPAIR_WORDS[language];
  const tampered = tamperedIn(checked);
  const { recognised, summary } = checked;
  const renamed = recognised !== null && recognised.sheet.name !== recognised.identity.sheet;
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-check">
        <section className="card warning" aria-label={words.title(tampered.length)}>
          <div className="card-head">
            <DocumentError24Regular aria-hidden="true" />
            <div><h2>{words.title(tampered.length)}</h2>{renamed && <p className="small">{words.where(recognised.sheet.name, recognised.identity.sheet)}</p>}</div>
          </div>
          <p>{words.safe(recognised?.rows.length ?? 0, summary.reported)}</p>
          <p className="small">{words.undo}</p>
        </section>
        <Lines tampered={tampered} words={words} />
      </main>
      <RepairBar count={tampered.length} words={words} />
    </>
  );
}

function Lines({ tampered, words }: { readonly tampered: readonly Tampered[]; readonly words: RepairWords }) {
  const formulas = tampered.filter(({ kind }) => kind === "formula");
  const others = tampered.filter(({ kind }) => kind !== "formula");
  const named = formulas.slice(0, MOST_CELLS).map(({ cell }) => cell).join(words.between);
  const more = formulas.length - MOST_CELLS;
  return (
    <dl className="rows" data-testid="tampered">
      {formulas[0] && <Line one={formulas[0]} words={words} text={words.overwritten(more > 0 ? `${named}…` : named)} />}
      {others.slice(0, MOST_LINES).map((one) => <Line key={`${one.sheet}!${one.cell}`} one={one} words={words} text={words.changed(one.cell, one.found, one.expected)} />)}
      {others.length > MOST_LINES && <div><dt /><dd className="quiet">{words.further(others.length - MOST_LINES)}</dd></div>}
    </dl>
  );
}

/** One kind of change; a press leads to its cell. */
function Line({ one, words, text }: { readonly one: Tampered; readonly words: RepairWords; readonly text: string }) {
  const pane = usePane();
  return (
    <div data-kind={one.kind} data-cell={one.cell}>
      <dt>{words.kinds[one.kind]}</dt>
      <dd><button type="button" className="link plain" onClick={() => void goToPlace(pane, one)}>{text}</button></dd>
    </div>
  );
}

function RepairBar({ count, words }: { readonly count: number; readonly words: RepairWords }) {
  const pane = usePane();
  const { work } = useSession();
  return (
    <ActionsBar>
      <Button data-testid="repair-later" onClick={() => leaveTampered(pane)}>{words.later}</Button>
      <Button appearance="primary" icon={<WrenchRegular fontSize={16} />} data-testid="repair-template" disabledFocusable={work !== null} onClick={() => void repairTemplate(pane)}>{words.repair(count)}</Button>
    </ActionsBar>
  );
}
