import type { Validation, ValidationRule } from "../../../core/sheet/sheet";
import type { Context, RangeSelf } from "../context";
import { fault } from "../errors";
import { areaOf, only, record, text } from "../given";
import { demand } from "../guard";
import { richClass } from "../thing";
import { parseRule, ruleType, showRule } from "./validation-rule";

type Parts = Omit<Validation, "area">;
type Message = { readonly title: string; readonly text: string };

const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;

/** Data validation of a range. Rule, alert and prompt are written apart and kept as one. */
export const dataValidation = richClass<RangeSelf>({
  name: "DataValidation",
  values: {
    errorAlert: {
      since: "1.8",
      get: (self, context) => shown(current(self, context)?.stop, { showAlert: true, style: "Stop" }),
      set: (self, alert, context) => change(self, "stop", parseAlert(alert), context),
    },
    ignoreBlanks: { since: "1.8", get: () => true, set: (_, ignored) => only(true, ignored, "ignoreBlanks") },
    prompt: {
      since: "1.8",
      get: (self, context) => shown(current(self, context)?.prompt, { showPrompt: true }),
      set: (self, prompt, context) => change(self, "prompt", message(record(prompt), "showPrompt"), context),
    },
    rule: { since: "1.8", get: (self, context) => showRule(current(self, context)?.rule), set: (self, rule, context) => write(self, { ...others(self, context), rule: parseRule(record(rule)) }, context) },
    type: { since: "1.8", get: (self, context) => ruleType(current(self, context)?.rule) },
  },
  methods: { clear: { since: "1.8", call: (self, _, context) => write(self, null, context) } },
});

function current(self: RangeSelf, context: Context): Validation | null {
  return context.workbook.validation(areaOf(self, context));
}

function others(self: RangeSelf, context: Context): Omit<Parts, "rule"> {
  const { stop, prompt } = current(self, context) ?? {};
  return { ...(stop && { stop }), ...(prompt && { prompt }) };
}

function change(self: RangeSelf, part: "stop" | "prompt", given: Message | null, context: Context): void {
  const rule: ValidationRule = current(self, context)?.rule ?? { kind: "any" };
  const kept: { stop?: Message; prompt?: Message } = others(self, context);
  if (given) kept[part] = given;
  else delete kept[part];
  write(self, { rule, ...kept }, context);
}

function write(self: RangeSelf, validation: Parts | null, context: Context): void {
  const area = areaOf(self, context);
  demand(area.sheet, context.workbook);
  context.workbook.setValidation(area, validation);
}

function parseAlert(given: unknown): Message | null {
  const alert = record(given);
  if (alert["style"] !== undefined && alert["style"] !== null && alert["style"] !== "Stop") throw fault("NotImplemented", `alert style ${JSON.stringify(alert["style"])}`);
  return message(alert, "showAlert");
}

function message(given: { readonly [name: string]: unknown }, show: string): Message | null {
  if (given[show] === false) return null;
  const title = text(given["title"] ?? "");
  const body = text(given["message"] ?? "");
  if (title.length > LONGEST_TITLE || body.length > LONGEST_TEXT) throw fault("InvalidArgument", `a title has at most ${LONGEST_TITLE} characters, a message ${LONGEST_TEXT}`);
  return title === "" && body === "" ? null : { title, text: body };
}

function shown(found: Message | undefined, more: { readonly [name: string]: unknown }): { [name: string]: unknown } {
  return { title: found?.title ?? "", message: found?.text ?? "", ...more };
}
