import type { Observation } from "../core/observation/observation";
import type { Recognised } from "../core/template/recognised";
import type { Finding, Progress, Summary, Undecided } from "../core/validation/finding";

/** A checked workbook; `recognised` is null when it holds no template of ours (one finding then says so). */
export type Checked = {
  readonly recognised: Recognised | null;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly progress: readonly Progress[];
  readonly summary: Summary;
};
