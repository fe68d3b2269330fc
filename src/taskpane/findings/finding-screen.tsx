import { Button } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { usePane, useSession, useWords } from "../face";
import { isExplainable, saveExplanation } from "./explaining";
import { factsOf } from "./facts";
import { closeFinding, nextFinding, type FindingView } from "./finding-view";
import { goTo } from "../checking/going";
import { levelOf, type Group } from "./groups";
import { ActionsBar } from "../parts/actions-bar";
import { Explain } from "./explain";
import { FactsStrip } from "./facts-strip";
import { LineItem } from "./line-item";
import { LogicStrip } from "./logic-strip";
import { RowBar } from "./row-bar";
import { Sign } from "../parts/sign";
import { TargetReading } from "../inserting/target-reading";
import { unitLabel } from "../../core/report/figure";

/** One finding by itself: its figures, the little bar, and its explanation, or how its target was read. Esc goes back to the list. */
export function FindingScreen({ view }: { readonly view: FindingView }) {
  const pane = usePane();
  const { tab } = useSession();
  const { group, index, count } = view;
  const [explains, setExplains] = useState(isExplainable(group));
  const [tooShort, setTooShort] = useState(false);
  const body = useRef<HTMLElement>(null);
  // A press opened it: the focus goes to what is to be done here.
  useEffect(() => { (body.current?.querySelector<HTMLElement>("textarea") ?? body.current?.querySelector("h2"))?.focus(); }, []);
  const save = async () => setTooShort(!(await saveExplanation(pane, group)));
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") closeFinding(pane);
    else if (event.key === "Enter" && event.ctrlKey && explains) void save();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <main className="body finding" id="body" role="tabpanel" aria-labelledby={`tab-${tab}`} ref={body} onKeyDown={press}>
        <Place index={index} count={count} />
        <Head group={group} />
        {explains ? <Explain group={group} tooShort={tooShort} /> : <TargetReading group={group} explain={() => setExplains(true)} />}
      </main>
      <FindingBar view={view} {...(explains && { save: () => void save() })} />
    </>
  );
}

function Place({ index, count }: { readonly index: number; readonly count: number }) {
  const pane = usePane();
  const { finding } = useWords();
  return (
    <div className="finding-place">
      <button type="button" className="link" onClick={() => closeFinding(pane)}><ArrowLeftRegular aria-hidden="true" fontSize={16} /> {finding.all(count)}</button>
      {index >= 0 && <span className="quiet">{finding.place(index + 1, count)}</span>}
    </div>
  );
}

function Head({ group }: { readonly group: Group }) {
  const { language } = useSession();
  const words = useWords();
  const { name, expected, lines } = group;
  const level = levelOf(group);
  return (
    <section>
      <p className={`level ${level}`}><Sign level={level} /> {words.levels[level].name} · {words.levels[level].effect}</p>
      <h2 tabIndex={-1}>
        {name ? <span lang="zh-CN">{name}</span> : words.check.wholeWorkbook}
        {expected && <span className="quiet" lang="zh-CN"> {expected.scope} · {unitLabel(expected.indicator.unit, language)}</span>}
      </h2>
      {lines.map((line, index) => <LineItem key={index} line={line} group={group} isOpen />)}
      <FactsStrip facts={factsOf(group, words)} />
      <LogicStrip group={group} />
      <RowBar group={group} />
      {expected && expected.published !== "" && isExplainable(group) && <p className="small quiet">{words.finding.published}{words.check.colon}<span lang="zh-CN">{expected.published}</span></p>}
    </section>
  );
}

function FindingBar({ view, save }: { readonly view: FindingView; readonly save?: () => void }) {
  const pane = usePane();
  const { work } = useSession();
  const { check, finding } = useWords();
  const { group } = view;
  return (
    <ActionsBar>
      {group.cell && <Button onClick={() => void goTo(pane, group)}>{check.goTo(group.cell)}</Button>}
      {save
        ? <Button appearance="primary" data-testid="explain-save" disabledFocusable={work !== null} onClick={save}>{finding.save}</Button>
        : <Button appearance="primary" icon={<ArrowDownRegular fontSize={16} />} iconPosition="after" data-testid="next-finding" onClick={() => nextFinding(pane, view)}>{check.next}</Button>}
    </ActionsBar>
  );
}
