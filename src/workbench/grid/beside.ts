import { IDefinedNamesService, type IDefinedNamesServiceParam, RemoveDefinedNameMutation, SCOPE_WORKBOOK_VALUE_DEFINED_NAME, SetDefinedNameMutation } from "@univerjs/preset-sheets-core";
import { parseArea } from "../../core/sheet/address";
import { type Beside, HostFault, type HostName, type SheetArea, type SheetId } from "../host/host-workbook";
import { counter, type Grid } from "./grid";

/** What Univer has no place for, kept in memory. */
export type Kept = { readonly parts: Map<string, string>; readonly settings: Map<string, unknown> };

const nextId = counter("name-");

/** What lies beside the cells: names in Univer, where they follow their cells; the rest in our own keeping. */
export function beside(grid: Grid, kept: Kept): Beside {
  return {
    names: () => Object.values(defined(grid)).map(toName),
    addName: (name) => addName(grid, name),
    removeName: (name) => removeName(grid, name),
    parts: kept.parts,
    settings: kept.settings,
    printLayout: (id) => grid.facts.of(id).print,
    setPrintLayout: (id, layout) => void grid.facts.set(id, { print: { ...grid.facts.of(id).print, ...layout } }),
    filter: (id) => filterOf(grid, id),
    setFilter: (id, area) => void grid.facts.set(id, { filter: area && { row: area.row, column: area.column, rows: area.rows, columns: area.columns } }),
    charts: (id) => grid.facts.of(id).charts,
    setCharts: (id, charts) => void grid.facts.set(id, { charts }),
  };
}

function defined(grid: Grid): Record<string, IDefinedNamesServiceParam> {
  return grid.injector.get(IDefinedNamesService).getDefinedNameMap(grid.unit) ?? {};
}

/** Univer keeps references without the sign that formulas begin with. */
function toName({ name, formulaOrRefString, hidden, localSheetId }: IDefinedNamesServiceParam): HostName {
  const reference = formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`;
  const local = localSheetId !== undefined && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  return { name, reference, ...(hidden && { visible: false }), ...(local && { scope: localSheetId }) };
}

function addName(grid: Grid, { name, reference, visible = true, scope = SCOPE_WORKBOOK_VALUE_DEFINED_NAME }: HostName): void {
  const taken = Object.values(defined(grid)).some((other) => other.name.toLowerCase() === name.toLowerCase() && (other.localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME) === scope);
  if (taken) throw new HostFault("ItemAlreadyExists", `There is a name “${name}” already.`);
  const text = reference.replace(/^=/, "");
  const params = { unitId: grid.unit, id: nextId(), name, formulaOrRefString: isReference(text) ? text : `=${text}`, localSheetId: scope, hidden: !visible };
  grid.apply([{ id: SetDefinedNameMutation.id, params }], [{ id: RemoveDefinedNameMutation.id, params }]);
}

function isReference(text: string): boolean {
  return parseArea(text) !== undefined;
}

function removeName(grid: Grid, name: string): void {
  const found = Object.values(defined(grid)).find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new HostFault("ItemNotFound", `There is no name “${name}”.`);
  const params = { unitId: grid.unit, ...found };
  grid.apply([{ id: RemoveDefinedNameMutation.id, params }], [{ id: SetDefinedNameMutation.id, params }]);
}

function filterOf(grid: Grid, id: SheetId): SheetArea | null {
  const area = grid.facts.of(id).filter;
  return area && { sheet: id, ...area };
}
