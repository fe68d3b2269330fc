import type { RuleNames } from "./words";

/** Each rule by the name under which its findings are grouped, in English. */
export const RULES_EN: RuleNames = {
  "value/missing": "Empty", "value/not-a-number": "Not a number", "value/negative": "Negative", "value/above-maximum": "Above the ceiling", "value/below-minimum": "Below the floor",
  "value/not-integer": "Not a whole number", "value/error-cell": "Formula error", "value/status-conflict": "Value and status disagree", "value/text-number": "Number typed as text",
  "value/too-precise": "Too many decimals", "value/no-cached-value": "Formula not calculated", "unit/mismatch": "Another unit", "unit/slip": "Slipped magnitude",
  "logic/part-above-whole": "Part above whole", "logic/sum": "Sum does not match", "logic/ratio": "Rate does not match", "logic/order": "Out of order",
  "change/large": "Large change", "change/reversal": "Wrong direction", "change/identical": "Same as last year",
  "target/shortfall": "Off target", "target/behind-path": "Behind its path", "target/undecidable": "Target undecided",
  "waiver/missing": "Explanation returned", "waiver/lapsed": "Explanation lapsed", "waiver/too-short": "Explanation too short", "waiver/repeated": "Same explanation", "trail/broken": "Log is not whole",
  "structure/not-a-template": "No template", "structure/version-unknown": "Unknown version", "structure/version-older": "Older version", "structure/row-missing": "Row missing",
  "structure/row-duplicated": "Row twice", "structure/row-unknown": "Unknown row", "structure/formula-overwritten": "Formula overwritten", "structure/label-changed": "Name changed",
  "structure/unit-changed": "Unit changed", "structure/target-changed": "Target changed", "structure/sheet-renamed": "Sheet renamed", "structure/unreadable": "Not readable",
  "structure/encrypted": "Needs a password", "structure/not-xlsx": "No workbook", "structure/too-large": "Too large",
  "merge/area-missing": "Not reported", "merge/area-unknown": "Area not expected", "merge/areas-overlap": "May count twice", "merge/duplicate": "Several files", "merge/superseded": "Superseded",
  "merge/value-conflict": "Files disagree", "merge/peer-outlier": "Far from its peers", "merge/file-name": "Name of another area",
};
