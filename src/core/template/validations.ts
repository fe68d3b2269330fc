import type { Validation } from "../sheet/sheet";
import { ISSUED, type Head } from "./columns";
import { bodyArea, rowCell, type Form } from "./layout";
import { ISSUED_PROMPT, NOTE_PROMPT, STATUS_PROMPT, baselinePrompt, message, targetPrompt, valuePrompt, valueRule, valueStop } from "./messages";
import { cutText } from "./row-heights";
import type { TemplateRow } from "./template";

/** Characters a 填报说明 may hold. */
const NOTE_CHARACTERS = 300;

/** What may be typed, and what is said when a cell is selected. */
export function validations(form: Form): Validation[] {
  return [
    { area: bodyArea(form, "状态"), rule: { kind: "list", values: ["不适用", "待报"] }, prompt: STATUS_PROMPT,
      stop: { title: "这里只能选", text: "请选“不适用”或“待报”；有数就留空。" } },
    { area: bodyArea(form, "填报说明"), rule: { kind: "textLength", operator: "<=", limit: NOTE_CHARACTERS }, prompt: NOTE_PROMPT,
      stop: { title: "说明太长", text: `最多 ${NOTE_CHARACTERS} 字，请写短些。` } },
    ...form.template.rows.flatMap((row, index) => [...rowValidations(form, row, index), ...cutPrompts(form, row, index)]),
  ];
}

function rowValidations({ template, columns }: Form, row: TemplateRow, index: number): Validation[] {
  const at = (head: Head) => rowCell(columns[head], index);
  const target = targetPrompt(row, template);
  return [
    { area: at("实际值"), rule: valueRule(row), prompt: valuePrompt(row), stop: valueStop(row) },
    ...(row.deferred ? [{ area: rowCell(columns[ISSUED] ?? -1, index), rule: valueRule(row), prompt: ISSUED_PROMPT, stop: valueStop(row) }] : []),
    ...(row.baseline ? [{ area: at("基期值"), rule: { kind: "any" as const }, prompt: baselinePrompt(row, row.baseline, template) }] : []),
    ...(target ? [{ area: at("目标（读作）"), rule: { kind: "any" as const }, prompt: target }] : []),
  ];
}

/** The whole of a text that its row is not high enough for. */
function cutPrompts({ all }: Form, row: TemplateRow, index: number): Validation[] {
  return all.flatMap((column, at): Validation[] => {
    const text = cutText(column, row);
    return text === undefined ? [] : [{ area: rowCell(at, index), rule: { kind: "any" }, prompt: message(column.head, text) }];
  });
}
