import type { AnyRule } from "../rule";
import { aboveMaximum } from "./above-maximum";
import { behindPath } from "./behind-path";
import { belowMinimum } from "./below-minimum";
import { errorCell } from "./error-cell";
import { identical } from "./identical";
import { largeChange } from "./large-change";
import { mismatch } from "./mismatch";
import { missing } from "./missing";
import { negative } from "./negative";
import { noCachedValue } from "./no-cached-value";
import { notANumber } from "./not-a-number";
import { notInteger } from "./not-integer";
import { reversal } from "./reversal";
import { shortfall } from "./shortfall";
import { slip } from "./slip";
import { statusConflict } from "./status-conflict";
import { textNumber } from "./text-number";
import { tooPrecise } from "./too-precise";

/** Every rule for a row, in the order in which findings of one severity are listed. */
export const RULES: readonly AnyRule[] = [
  missing, errorCell, notANumber, noCachedValue, mismatch, statusConflict, negative, belowMinimum, aboveMaximum, notInteger,
  slip, largeChange, reversal, identical, textNumber, tooPrecise, shortfall, behindPath,
];
