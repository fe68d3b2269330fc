import type { Conditional } from "../../core/sheet/sheet";
import { HostFault, type HostRule, type Rules, type SheetId } from "../host/host-workbook";
import { rawCell, styleData } from "./cell-content";
import { SET_FACTS } from "./facts";
import { counter, type Grid } from "./grid";
import { composed } from "./painting";
import { fromStyleData } from "./style-data";

/** Conditional formats; ours are the originals, Univer's are copies that `painting.ts` makes of them. */
export function rules(grid: Grid): Pick<Rules, "rules" | "addRule" | "setRule" | "removeRule" | "moveRule" | "effectiveStyle"> {
  const nextId = counter("rule-");
  return {
    rules: (id) => [...grid.facts.of(id).rules],
    addRule: (id, rule) => addRule(grid, id, { ...rule, id: nextId() }),
    setRule: (id, rule, change) => setRule(grid, id, rule, change),
    removeRule: (id, rule) => replace(grid, id, grid.facts.of(id).rules.filter((other) => other !== ruleOf(grid, id, rule))),
    moveRule: (id, rule, to) => moveRule(grid, id, rule, to),
    effectiveStyle: (id, row, column) => fromStyleData({ ...styleData(grid, rawCell(grid, id, row, column)), ...composed(grid, id, row, column) }),
  };
}

function ruleOf(grid: Grid, id: SheetId, rule: string): HostRule {
  const found = grid.facts.of(id).rules.find((other) => other.id === rule);
  if (!found) throw new HostFault("ItemNotFound", `There is no conditional format ${rule}.`);
  return found;
}

function replace(grid: Grid, id: SheetId, next: readonly HostRule[]): void {
  const step = (list: readonly HostRule[]) => ({ id: SET_FACTS, params: { ...grid.address(id), facts: { rules: list } } });
  grid.apply([step(next)], [step(grid.facts.of(id).rules)]);
}

function addRule(grid: Grid, id: SheetId, rule: HostRule): string {
  grid.sheet(id);
  replace(grid, id, [rule, ...grid.facts.of(id).rules]);
  return rule.id;
}

function setRule(grid: Grid, id: SheetId, rule: string, change: Partial<Conditional>): void {
  const old = ruleOf(grid, id, rule);
  replace(grid, id, grid.facts.of(id).rules.map((other) => (other === old ? { ...old, ...change } : other)));
}

function moveRule(grid: Grid, id: SheetId, rule: string, to: number): void {
  const moved = ruleOf(grid, id, rule);
  const rest = grid.facts.of(id).rules.filter((other) => other !== moved);
  replace(grid, id, [...rest.slice(0, to), moved, ...rest.slice(to)]);
}

