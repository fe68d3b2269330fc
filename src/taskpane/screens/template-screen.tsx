import { Button, Select } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import type { AreaType } from "../../core/kernel/codes";
import { ActionsBar } from "../parts/actions-bar";
import { AreaField } from "../parts/area-field";
import { StepStrip } from "../parts/step-strip";
import { TargetPreview } from "../parts/target-preview";
import { TroubleCard } from "../parts/trouble-card";
import { usePane, useSession, useWords } from "../face";
import { areaOf, chooseAreaType, choosePlan, fill, requestOf } from "../filling";
import { insert } from "../inserting";
import { openTab } from "../opening";

const AREA_TYPES: readonly AreaType[] = ["city", "county", "both"];

/** 模板: choose plan, area, scope and year, see how the targets are read, insert. */
export function TemplateScreen() {
  const pane = usePane();
  const { form, work, trouble, stepsHidden } = useSession();
  const busy = work?.task === "insert";
  const template = pane.actions.preview(requestOf(form, areaOf(form)));
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby="tab-template">
        {trouble && <TroubleCard trouble={trouble} />}
        {!stepsHidden && <StepStrip />}
        <Choices busy={busy} />
        <TargetPreview template={template} />
      </main>
      <InsertBar busy={busy} empty={!template || template.rows.length === 0} />
    </>
  );
}

function Choices({ busy }: { readonly busy: boolean }) {
  const pane = usePane();
  const { form } = useSession();
  const words = useWords();
  const plans = pane.actions.plans();
  const periods = plans.find(({ id }) => id === form.plan)?.periods ?? [];
  return (
    <div className="form">
      <Choice label={words.template.plan} testId="plan-select" value={form.plan} locked={busy} choose={(id) => choosePlan(pane, id)}>
        {plans.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
      </Choice>
      <AreaField locked={busy} />
      <Choice label={words.template.scope} testId="area-type-select" value={form.areaType} locked={busy} choose={(type) => chooseAreaType(pane, AREA_TYPES.find((one) => one === type) ?? "city")}>
        {AREA_TYPES.map((type) => <option key={type} value={type}>{words.areaTypes[type]}</option>)}
      </Choice>
      <Choice label={words.template.period} testId="period-select" value={form.period} locked={busy} choose={(period) => fill(pane, { period })}>
        {periods.map((period) => <option key={period} value={period}>{period}</option>)}
      </Choice>
    </div>
  );
}

type ChoiceProps = { readonly label: string; readonly testId: string; readonly value: string; readonly locked: boolean; readonly choose: (value: string) => void; readonly children: ReactNode };

function Choice({ label, testId, value, locked, choose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={`field ${testId}`}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} disabled={locked} onChange={(_, chosen) => choose(chosen.value)} data-testid={testId}>{children}</Select>
    </div>
  );
}

function InsertBar({ busy, empty }: { readonly busy: boolean; readonly empty: boolean }) {
  const pane = usePane();
  const { current, form, work } = useSession();
  const { template } = useWords();
  const match = areaOf(form);
  const ready = !empty && match?.kind !== "empty" && match?.kind !== "several" && work === null;
  if (current) {
    return (
      <ActionsBar>
        <Button appearance="primary" data-testid="insert-template" onClick={() => void openTab(pane, "check")}>{template.goCheck}</Button>
      </ActionsBar>
    );
  }
  return (
    <ActionsBar>
      <Button
        appearance="primary" icon={busy ? <span className="spinner" aria-hidden="true" /> : <TableAddRegular />} data-testid="insert-template"
        disabledFocusable={!ready} onClick={() => void insert(pane)}
      >
        {busy ? template.inserting : template.insert}
      </Button>
    </ActionsBar>
  );
}
