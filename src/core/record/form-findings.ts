import { explainedBy } from "../validation/explaining";
import type { Finding } from "../validation/finding";
import { saysEnough } from "./explanation";
import type { FormRecord, Waiver } from "./form-record";

/** A finding that no row of the form can explain: of its log, of a row that is none of its own, of a head. It is explained for the form. */
export type OfForm = Extract<Finding, { readonly code: "trail/broken" | "structure/row-unknown" | "structure/label-changed" }>;

/** Whether a finding is explained for the form and not in a row of it. */
export function isOfForm(finding: Finding): finding is OfForm {
  return finding.code === "trail/broken" || finding.code === "structure/row-unknown" || (finding.code === "structure/label-changed" && finding.place?.indicator === "");
}

/** What is kept of the name of a row. */
const LONGEST_NAME = 60;

/** The key under which such a finding is explained; no row of a form has one that begins so. Moving a row changes nothing of it. */
export function formKey(finding: OfForm): string {
  if (finding.code === "trail/broken") return "";
  const { text, value } = sayingOf(finding);
  return `|${text.slice(0, LONGEST_NAME)}|${value.slice(0, LONGEST_NAME)}`;
}

/** The explanation of such a finding; undefined where none was given for it as it is now. */
export function formExplanation({ waivers }: FormRecord, finding: OfForm, period: string): string | undefined {
  const wanted = formWaiver(finding, "", period);
  return waivers.find(({ key, rule, version, value, period: year }) =>
    key === wanted.key && rule === wanted.rule && version === wanted.version && value === wanted.value && year === period)?.text;
}

/** The record with an explanation for each of these findings that has none; as it was where too little is said. */
export function explainForForm(record: FormRecord, findings: readonly Finding[], text: string, period: string): FormRecord {
  const open = findings.filter(isOfForm).filter(({ waived }) => !waived);
  if (open.length === 0 || !saysEnough(text)) return record;
  const fresh = new Map(open.map((finding) => [formKey(finding), formWaiver(finding, text, period)]));
  return { ...record, waivers: [...record.waivers.filter(({ key }) => !fresh.has(key)), ...fresh.values()] };
}

/** What is explained, and what it says now. */
function sayingOf(finding: Exclude<OfForm, { readonly code: "trail/broken" }>): { readonly text: string; readonly value: string } {
  return finding.code === "structure/row-unknown" ? finding.facts : { text: finding.facts.expected, value: finding.facts.found };
}

function formWaiver(finding: OfForm, text: string, period: string): Waiver {
  const { rule, version } = explainedBy(finding);
  const value = finding.code === "trail/broken" ? finding.facts.entry : sayingOf(finding).value.slice(0, LONGEST_NAME);
  return { key: formKey(finding), rule, version, numbers: "", value, period, text };
}
