import { InterceptorEffectEnum, type IStyleData, type Nullable } from "@univerjs/core";
import { AddConditionalRuleMutation, CFRuleType, CFSubRuleType, ConditionalFormattingRuleModel, ConditionalFormattingService, ConditionalFormattingViewModel, DeleteConditionalRuleMutation, type IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import { INTERCEPTOR_POINT, IRenderManagerService, SheetInterceptorService, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { HostRule, SheetId } from "../host/host-workbook";
import { toRange } from "./areas";
import { counter, type Grid } from "./grid";
import { toStyleData } from "./style-data";

/** After number formats, so that a rule's colour wins; the place Univer's own painting takes. */
const PRIORITY = 10;

/**
 * Lets Univer evaluate our conditional formats and draws what comes out. Univer's own UI for them is left out (it splits
 * rules on row insert and shifts the lower half once too often); its model and its evaluation are right and are used.
 */
export class Painting {
  readonly #grid: Grid;
  readonly #outdated = new Set<SheetId>();
  readonly #nextId = counter("cf-");

  constructor(grid: Grid) {
    this.#grid = grid;
    grid.facts.watch((sheet, change) => {
      if (change.rules) this.#later(sheet);
    });
    grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: PRIORITY,
      handler: (cell, place, next) => {
        const style = grid.injector.get(ConditionalFormattingService).composeStyle(place.unitId, place.subUnitId, place.row, place.col)?.style;
        if (!style) return next(cell);
        return next({ ...cell, s: { ...place.workbook.getStyles().getStyleByCell(cell), ...style } });
      },
    });
    this.#redrawOnChange();
  }

  /** Hands over what is outstanding; several changes of one batch are handed over once. */
  flush(): void {
    for (const sheet of this.#outdated) if (this.#grid.book.getSheetBySheetId(sheet)) this.#handOver(sheet);
    this.#outdated.clear();
  }

  /** In a turn of its own: a batch goes on from microtask to microtask, and settles what it left when it ends. */
  #later(sheet: SheetId): void {
    if (this.#outdated.size === 0) setTimeout(() => this.flush());
    this.#outdated.add(sheet);
  }

  #handOver(sheet: SheetId): void {
    const grid = this.#grid;
    const { unitId, subUnitId } = grid.address(sheet);
    const old = grid.injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
    const gone = old.map(({ cfId }) => ({ id: DeleteConditionalRuleMutation.id, params: { unitId, subUnitId, cfId } }));
    // The last one added wins in Univer; an id is never used again, because results are kept by it.
    const fresh = [...grid.facts.of(sheet).rules].reverse().map((rule) => ({ id: AddConditionalRuleMutation.id, params: { unitId, subUnitId, rule: univerRule(rule, this.#nextId()) } }));
    grid.asOwn(() => grid.run([...gone, ...fresh]));
    grid.results.outdate();
  }

  #redrawOnChange(): void {
    const { injector } = this.#grid;
    let asked = false;
    const redraw = () => {
      asked = false;
      const render = injector.get(IRenderManagerService).getRenderById(this.#grid.unit);
      render?.with(SheetSkeletonManagerService).reCalculate();
      render?.mainComponent?.makeDirty();
    };
    const ask = () => {
      if (!asked) requestAnimationFrame(redraw);
      asked = true;
    };
    injector.get(ConditionalFormattingRuleModel).$ruleChange.subscribe(ask);
    injector.get(ConditionalFormattingViewModel).markDirty$.subscribe(ask);
  }
}

function univerRule(rule: HostRule, cfId: string): IConditionFormattingRule {
  return {
    cfId,
    ranges: [toRange(rule.area)],
    stopIfTrue: rule.stop ?? false,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: rule.formula, style: toStyleData(rule.style, null) },
  };
}

/** What conditional formats add to the look of a cell right now. */
export function composed(grid: Grid, sheet: SheetId, row: number, column: number): Nullable<IStyleData> {
  return grid.injector.get(ConditionalFormattingService).composeStyle(grid.unit, sheet, row, column)?.style;
}
