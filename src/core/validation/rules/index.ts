import type { AnyRule } from "../rule";
import { aboveMaximum } from "./above-maximum";
import { mismatch } from "./mismatch";
import { missing } from "./missing";
import { negative } from "./negative";
import { noCachedValue } from "./no-cached-value";
import { notANumber } from "./not-a-number";
import { shortfall } from "./shortfall";
import { slip } from "./slip";
import { statusConflict } from "./status-conflict";
import { textNumber } from "./text-number";

/** Every rule for a row, in the order in which findings of one severity are listed. */
export const RULES: readonly AnyRule[] = [
  missing, notANumber, noCachedValue, mismatch, statusConflict, negative, aboveMaximum, slip, textNumber, shortfall,
];
