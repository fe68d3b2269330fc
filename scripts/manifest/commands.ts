import { at, type Fault } from "./fault";
import { named, type Element } from "./xml";

/** The names that a source associates with functions: the list `COMMAND_NAMES = [...]`, and each `associate("Name", …)`. */
export function associatedIn(source: string): string[] {
  const list = /\bCOMMAND_NAMES\s*=\s*\[([^\]]*)\]/.exec(source)?.[1] ?? "";
  const quoted = [...list.matchAll(/["'`]([^"'`]+)["'`]/g), ...source.matchAll(/\bassociate\(\s*["'`]([^"'`]+)["'`]/g)];
  return quoted.map(([, name]) => name as string);
}

function actionFaults(action: Element): Fault[] {
  const kind = action.attributes["type"] ?? "";
  const child = { ExecuteFunction: "FunctionName", ShowTaskpane: "SourceLocation" }[kind];
  if (child === undefined) return [at(action, "action/unknown", "Set xsi:type to ExecuteFunction or ShowTaskpane.")];
  return action.children.some(({ name }) => name === child) ? [] : [at(action, "action/incomplete", `Add ${child}.`)];
}

/** Every button's function is associated in the pane's code, and every associated one has a button. */
export function checkCommands(root: Element, source: string | undefined): Fault[] {
  const actions = named(root, "Action").flatMap(actionFaults);
  if (source === undefined) return [...actions, at(root, "command/no-source", "There is no src/taskpane/commands.ts to associate the functions.")];
  const functions = named(root, "FunctionName");
  const associated = associatedIn(source);
  const unheard = functions.filter(({ text }) => !associated.includes(text))
    .map((one) => at(one, "command/not-associated", `Associate “${one.text}” in src/taskpane/commands.ts, or the button does nothing.`));
  const idle = associated.filter((name) => !functions.some(({ text }) => text === name))
    .map((name) => at(root, "command/without-button", `“${name}” is associated, but no button calls it.`));
  return [...actions, ...unheard, ...idle];
}
