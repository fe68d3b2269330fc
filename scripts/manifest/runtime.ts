import { at, type Fault } from "./fault";
import { resourcesOf } from "./resources";
import { find, named, type Element } from "./xml";

function residFaults(root: Element, runtime: Element): Fault[] {
  const resid = runtime.attributes["resid"];
  const panes = named(root, "Action").filter(({ attributes }) => attributes["type"] === "ShowTaskpane").flatMap(({ children }) => children).filter(({ name }) => name === "SourceLocation");
  return [...named(root, "FunctionFile"), ...panes].filter(({ attributes }) => attributes["resid"] !== resid)
    .map((element) => at(element, "runtime/resid", `Use the runtime's resid “${resid}”: with another one the shared runtime does not load.`));
}

function startFaults(root: Element, runtime: Element): Fault[] {
  const page = resourcesOf(root).get(runtime.attributes["resid"] ?? "")?.attributes["DefaultValue"];
  const start = find(root, "DefaultSettings/SourceLocation");
  return start && page !== undefined && start.attributes["DefaultValue"] !== page
    ? [at(start, "runtime/start-page", `The pane starts at another page than the runtime (${page}).`)] : [];
}

/** One shared runtime: long-lived, the same page everywhere, and demanded where the manifest says what the add-in needs. */
export function checkRuntime(root: Element): Fault[] {
  const runtimes = named(root, "Runtime");
  const sets = find(root, "Requirements")?.children.flatMap(({ children }) => children) ?? [];
  const shared = sets.some(({ attributes }) => attributes["Name"] === "SharedRuntime");
  const undemanded = runtimes.length > 0 && !shared ? runtimes.slice(0, 1).map((one) => at(one, "runtime/not-required", "Add SharedRuntime 1.1 to the sets of the base Requirements.")) : [];
  return [
    ...runtimes.filter(({ attributes }) => attributes["lifetime"] !== "long").map((one) => at(one, "runtime/lifetime", 'Set lifetime="long": it is what makes the runtime a shared one.')),
    ...runtimes.flatMap((one) => [...residFaults(root, one), ...startFaults(root, one)]),
    ...undemanded,
    ...named(root, "Set").filter(({ attributes }) => attributes["Name"] === "RibbonApi" && attributes["MinVersion"] !== "1.1")
      .map((one) => at(one, "requirements/ribbon", "Ask for RibbonApi at run time: a manifest with 1.2 or more is refused.")),
    ...named(root, "VersionOverrides").flatMap(({ children }) => children).filter(({ name }) => name === "Requirements")
      .map((one) => at(one, "requirements/hide-buttons", "Move the sets to the base Requirements: here they take all buttons away where unmet.")),
  ];
}
