import { Button } from "@fluentui/react-components";
import { TaskListSquareLtrRegular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { ActionsBar } from "../parts/actions-bar";
import { LastYear } from "./last-year";
import { Ring } from "./ring";
import { Sign } from "../parts/sign";
import { usePane, useSession, useWords } from "../face";
import { check } from "./checking";
import { openTab } from "../opening";
import { LEVELS } from "../session";
import { settled } from "./verdict";

/** Before the first check: an invitation and what the four classes mean; without a form, the way to one. */
export function CheckBefore() {
  const { current } = useSession();
  const { check: words } = useWords();
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-check">
        <div className="hero">
          {current && <BeforeRing />}
          <h2>{current ? words.question : words.noTemplate}</h2>
          {current ? words.promise.map((line) => <p key={line} className="quiet">{line}</p>) : <p className="quiet">{words.noTemplateNext}</p>}
        </div>
        {current && <Legend />}
        {current && <LastYear />}
      </main>
      <BeforeBar />
    </>
  );
}

function BeforeRing() {
  const { current } = useSession();
  const { check: words } = useWords();
  const counts = current?.counts;
  if (!counts) return <TaskListSquareLtrRegular className="hero-icon" aria-hidden="true" fontSize={48} />;
  return (
    <>
      <span className="unseen">{words.ringLabel(settled(counts), counts.expected)}</span>
      <Ring counts={counts} caption={words.filled} size={84} />
    </>
  );
}

function Legend() {
  const { levels } = useWords();
  return (
    <dl className="legend">
      {LEVELS.map((level) => (
        <div key={level}>
          <dt><Sign level={level} size={13} /> {levels[level].name}</dt>
          <dd>{levels[level].legend}</dd>
        </div>
      ))}
    </dl>
  );
}

function BeforeBar() {
  const pane = usePane();
  const { current, work } = useSession();
  const { check: words } = useWords();
  const start = (
    <Button
      appearance={current ? "primary" : "secondary"} icon={<TaskListSquareLtrRegular />} data-testid="check-workbook" title={pane.hasKeys ? words.keys.check : undefined}
      disabledFocusable={work !== null} onClick={() => void check(pane)}
    >
      {words.check}
    </Button>
  );
  return (
    <ActionsBar>
      {start}
      {!current && <Button appearance="primary" onClick={() => void openTab(pane, "template")}>{words.goInsert}</Button>}
    </ActionsBar>
  );
}
