import type { Area, Validation } from "../sheet/sheet";
import type { Head } from "./columns";
import { COLUMNS, FIRST_ROW, bodyArea } from "./layout";
import { NOTE_PROMPT, STATUS_PROMPT, baselinePrompt, targetPrompt, valuePrompt, valueRule, valueStop } from "./messages";
import type { Template } from "./template";

/** Characters a 填报说明 may hold. */
const NOTE_CHARACTERS = 300;

/** What may be typed, and what is said when a cell is selected. */
export function validations(template: Template): Validation[] {
  return [
    { area: bodyArea(template, "状态"), rule: { kind: "list", values: ["不适用", "待报"] }, prompt: STATUS_PROMPT,
      stop: { title: "这里只能选", text: "请选“不适用”或“待报”；有数就留空。" } },
    { area: bodyArea(template, "填报说明"), rule: { kind: "textLength", operator: "<=", limit: NOTE_CHARACTERS }, prompt: NOTE_PROMPT,
      stop: { title: "说明太长", text: `最多 ${NOTE_CHARACTERS} 字，请写短些。` } },
    ...template.rows.flatMap((row, index): Validation[] => {
      const target = targetPrompt(row);
      return [
        { area: cell("实际值", index), rule: valueRule(row), prompt: valuePrompt(row), stop: valueStop(row) },
        ...(row.baseline ? [{ area: cell("基期值", index), rule: { kind: "any" as const }, prompt: baselinePrompt(row, row.baseline) }] : []),
        ...(target ? [{ area: cell("目标（读作）", index), rule: { kind: "any" as const }, prompt: target }] : []),
      ];
    }),
  ];
}

function cell(head: Head, index: number): Area {
  return { row: FIRST_ROW + index, column: COLUMNS[head], rows: 1, columns: 1 };
}
