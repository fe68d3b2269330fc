import { useId, type ReactNode } from "react";
import type { AreaType } from "../../core/kernel/codes";
import { AreaField } from "./area-field";
import { InsertBar } from "./insert-bar";
import { NativeSelect } from "../parts/native-select";
import { StepStrip } from "./step-strip";
import { TargetPreview } from "./target-preview";
import { TroubleCard, WaitingCard } from "../parts/trouble-card";
import { usePane, useSession, useWords } from "../face";
import { areaOf } from "./area-match";
import { chooseAreaType, choosePlan, fetchPlan, fill, formOf, requestOf } from "./filling";

const AREA_TYPES: readonly AreaType[] = ["city", "county", "both"];

/** 模板: choose plan, area, scope and year, see how the targets are read, insert. A form that is there already is shown, locked. */
export function TemplateScreen() {
  const pane = usePane();
  const { form, current, work, trouble, stepsHidden } = useSession();
  const busy = work?.task === "insert";
  const template = pane.actions.preview(current ?? requestOf(form, areaOf(form)));
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-template">
        {trouble && <TroubleCard trouble={trouble} />}
        {work?.waiting && <WaitingCard task={work.task} />}
        {!stepsHidden && <StepStrip />}
        <Choices locked={busy || current !== null} form={current ? formOf(current) : form} />
        {template ? <TargetPreview template={template} inserted={current !== null} /> : <PlanOnItsWay plan={form.plan} />}
      </main>
      <InsertBar busy={busy} empty={!template || template.rows.length === 0} />
    </>
  );
}

function Choices({ locked, form }: { readonly locked: boolean; readonly form: ReturnType<typeof formOf> }) {
  const pane = usePane();
  const words = useWords();
  const plans = pane.actions.plans();
  const periods = plans.find(({ id }) => id === form.plan)?.periods ?? [];
  return (
    <div className="form">
      <Choice label={words.template.plan} testId="plan-select" value={form.plan} locked={locked} choose={(id) => void choosePlan(pane, id)}>
        {plans.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
      </Choice>
      <AreaField locked={locked} form={form} />
      <Choice label={words.template.scope} testId="area-type-select" value={form.areaType} locked={locked} choose={(type) => chooseAreaType(pane, AREA_TYPES.find((one) => one === type) ?? "city")}>
        {AREA_TYPES.map((type) => <option key={type} value={type}>{words.areaTypes[type]}</option>)}
      </Choice>
      <Choice label={words.template.period} testId="period-select" value={form.period} locked={locked} choose={(period) => fill(pane, { period })}>
        {periods.map((period) => <option key={period} value={period}>{period}</option>)}
      </Choice>
      <label className="field with-components">
        <input type="checkbox" checked={form.components} disabled={locked} onChange={({ target }) => fill(pane, { components: target.checked })} data-testid="with-components" />
        {words.template.components}
      </label>
    </div>
  );
}

/** Stands where the targets will be read once the plan's document is there; says so when it cannot be had. */
function PlanOnItsWay({ plan }: { readonly plan: string }) {
  const pane = usePane();
  const { fetched } = useSession();
  const { template: words, check } = useWords();
  if (fetched[plan] === "there") return <p className="small quiet">{words.noRows}</p>;
  if (fetched[plan] !== "failed") return <p className="small quiet">{words.planComing}</p>;
  return <p className="small">{words.planFailed} <button type="button" className="link" onClick={() => void fetchPlan(pane, plan)}>{check.retry}</button></p>;
}

type ChoiceProps = { readonly label: string; readonly testId: string; readonly value: string; readonly locked: boolean; readonly choose: (value: string) => void; readonly children: ReactNode };

function Choice({ label, testId, value, locked, choose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={`field ${testId}`}>
      <label htmlFor={id}>{label}</label>
      <NativeSelect id={id} value={value} locked={locked} choose={choose} testId={testId}>{children}</NativeSelect>
    </div>
  );
}
