import { formPaper } from "../../src/core/record/form-paper";
import type { Content } from "../../src/core/sheet/sheet";
import { HEADS } from "../../src/core/template/columns";
import { FIRST_ROW } from "../../src/core/template/layout";
import { makeTemplate } from "../../src/core/template/make";
import { attach } from "../../src/workbench/host/attach";
import { createHost } from "../../src/workbench/host/host";
import { memoryWorkbook } from "../../src/workbench/host/memory/memory-workbook";
import { workbenchApi } from "../../src/workbench/page/api";
import { longCatalogue, LONG_REQUEST } from "./long-plan";

/** The pane beside a workbook in plain memory that holds a long form: what takes long is the pane, not a grid. The number of rows stands in the address. */
const ROWS = Number(new URLSearchParams(location.search).get("rows"));

/** What stands in 实际值, row after row in turn: short of the target, a slip, nothing, no number, met, beyond the bound. */
const VALUES: readonly Content[] = [97.2, 0.985, null, "约98", 99.1, 102.3];

const workbook = memoryWorkbook();
fill();
const host = createHost(workbook);
const frame = Object.assign(document.createElement("iframe"), { src: "taskpane.html", width: "320", height: "700" });
frame.dataset["testid"] = "task-pane";
Object.assign(window, {
  workbench: workbenchApi({ ...workbook, cellFill: async () => null, notes: () => [] }, host),
  attachAddin: (addin: object) => attach(addin, host, { locale: "zh-CN" }),
});
document.body.append(frame);

/** Puts in what the pane reads; looks and validations would cost the workbook, not the pane. */
function fill(): void {
  const made = makeTemplate(longCatalogue(ROWS), LONG_REQUEST);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const { sheets, parts, names } = formPaper(made.value);
  const column = HEADS.indexOf("实际值");
  for (const { name, content, visibility } of sheets) {
    const sheet = workbook.addSheet(name);
    const columns = Math.max(...content.map((cells) => cells.length));
    const isForm = name === sheets[0].name;
    const rows = content.map((cells, row) => Array.from({ length: columns }, (_, at) => inputOf(isForm && at === column && row >= FIRST_ROW ? VALUES[(row - FIRST_ROW) % VALUES.length] : cells[at])));
    workbook.write({ sheet, row: 0, column: 0, rows: rows.length, columns }, rows);
    workbook.setVisibility(sheet, visibility);
  }
  parts.forEach(({ xml }, index) => workbook.parts.set(`part-${index}`, xml));
  for (const { name, sheet, area: { row, column: left, rows } } of names) workbook.addName({ name, reference: `='${sheet}'!$${String.fromCharCode(65 + left)}$${row + 1}:$${String.fromCharCode(65 + left)}$${row + rows}` });
}

function inputOf(content: Content | undefined): string | number | boolean | null {
  return typeof content === "object" && content !== null ? content.formula : content ?? null;
}
