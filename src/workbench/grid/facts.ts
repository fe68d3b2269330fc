import { CommandType, type ICommandService } from "@univerjs/core";
import type { Area, PrintLayout } from "../../core/sheet/sheet";
import type { HostChart, HostRule, ProtectOptions, SheetId } from "../host/host-workbook";

/** What we keep of a sheet beside Univer: what Univer has no place for, or keeps wrongly. */
export type SheetFacts = {
  /** Conditional formats, the winning one first. */
  readonly rules: readonly HostRule[];
  readonly filter: Area | null;
  readonly print: Partial<PrintLayout>;
  readonly charts: readonly HostChart[];
  readonly protection: { readonly options: ProtectOptions; readonly password: string } | null;
  readonly veryHidden: boolean;
};

const NOTHING: SheetFacts = { rules: [], filter: null, print: {}, charts: [], protection: null, veryHidden: false };

/** Our mutation for facts, so that they follow undo and redo with everything else. */
export const SET_FACTS = "workbench.mutation.set-facts";

type SetFacts = { readonly unitId: string; readonly subUnitId: SheetId; readonly facts: Partial<SheetFacts> };

/** The facts of all sheets. */
export class Facts {
  readonly #sheets = new Map<SheetId, SheetFacts>();
  readonly #watchers: ((sheet: SheetId, change: Partial<SheetFacts>) => void)[] = [];

  constructor(commands: ICommandService) {
    commands.registerCommand({ id: SET_FACTS, type: CommandType.MUTATION, handler: (_, params?: SetFacts) => params !== undefined && this.set(params.subUnitId, params.facts) });
  }

  of(sheet: SheetId): SheetFacts {
    return this.#sheets.get(sheet) ?? NOTHING;
  }

  /** Changes facts outside undo; always true, as a mutation's answer. */
  set(sheet: SheetId, change: Partial<SheetFacts>): true {
    this.#sheets.set(sheet, { ...this.of(sheet), ...change });
    for (const watcher of this.#watchers) watcher(sheet, change);
    return true;
  }

  watch(watcher: (sheet: SheetId, change: Partial<SheetFacts>) => void): void {
    this.#watchers.push(watcher);
  }

  clear(): void {
    this.#sheets.clear();
  }
}
