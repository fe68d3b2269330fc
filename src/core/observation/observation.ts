import type { Reading } from "../template/template";

/** Why a key has a value or none. `unreadable` holds something that is no number: a finding, never 0. */
export type ObservationStatus = "reported" | "missing" | "notApplicable" | "pending" | "unreadable";

/** How what a person typed was read. */
export type Typed =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  /** A number written as text; the value is sure, so it counts, with a note. `text` is what stood there. */
  | { readonly kind: "textNumber"; readonly value: number; readonly text: string }
  | { readonly kind: "status"; readonly status: "notApplicable" | "pending" }
  /** A number with a unit that is not the row's. `proposal` is in the row's unit, absent when it cannot be sure. */
  | { readonly kind: "otherUnit"; readonly text: string; readonly number: number; readonly unit: string; readonly proposal?: number }
  | { readonly kind: "notANumber"; readonly text: string; readonly proposal?: number }
  /** An error of the spreadsheet; `text` is what it shows (#DIV/0!). */
  | { readonly kind: "errorCell"; readonly text: string }
  /** A formula without a result; `text` is the formula. */
  | { readonly kind: "notCalculated"; readonly text: string };

/** One value at one key, and the cells it came from (A1). */
export type Observation = {
  readonly key: string;
  readonly indicator: string;
  readonly name: string;
  readonly scope: string;
  readonly unit: string;
  readonly sheet: string;
  /** One-based, as people see it. */
  readonly row: number;
  readonly cell: string;
  readonly statusCell: string;
  readonly noteCell: string;
  readonly hintCell: string;
  /** The cell's own content, untouched. */
  readonly raw: string | number | boolean | null;
  readonly typed: Typed;
  readonly value: number | null;
  readonly status: ObservationStatus;
  /** The text of 状态 and 填报说明, trimmed; empty when nothing stands there. */
  readonly statusText: string;
  readonly note: string;
  /** The text of 审核提示. */
  readonly hint: string;
  /** What stands in 上级下达指标, where the row has such a cell; with the test it makes, once it makes one. */
  readonly issued?: { readonly cell: string; readonly raw: Observation["raw"]; readonly reading?: Reading };
};
