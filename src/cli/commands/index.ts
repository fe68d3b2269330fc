import type { Command } from "../command";
import { catalogueCommand } from "./catalogue";
import { check } from "./check";
import { inspect } from "./inspect";
import { mark } from "./mark";
import { mergeCommand } from "./merge";
import { parseTargetCommand } from "./parse-target";
import { repairCommand } from "./repair";
import { reviewCommand } from "./review";
import { submitCommand } from "./submit";
import { report } from "./report";
import { template } from "./template";

/** Every command by its name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["catalogue", catalogueCommand],
  ["parse-target", parseTargetCommand],
  ["template", template],
  ["inspect", inspect],
  ["check", check],
  ["mark", mark],
  ["merge", mergeCommand],
  ["submit", submitCommand],
  ["report", report],
  ["review", reviewCommand],
  ["repair", repairCommand],
]);
