import { at, type Fault } from "./fault";
import { everything, type Element } from "./xml";

const BASE = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const BASIC = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

/**
 * What each element holds, in the order Office demands (docs: develop/manifest-element-ordering; reference: manifest/*).
 * `?` at most one, `*` any, `+` at least one, plain exactly one. What is not listed holds nothing. Menus and mobile are left out: we have none.
 */
const CONTENT: { readonly [namespace: string]: { readonly [element: string]: string } } = {
  [BASE]: {
    OfficeApp: "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides?",
    DisplayName: "Override*", Description: "Override*", IconUrl: "Override*", HighResolutionIconUrl: "Override*", SupportUrl: "Override*", SourceLocation: "Override*",
    AppDomains: "AppDomain+", Hosts: "Host+", Requirements: "Sets? Methods?", Sets: "Set+", Methods: "Method+", DefaultSettings: "SourceLocation",
  },
  [OVERRIDES]: {
    VersionOverrides: "Description? Requirements? Hosts Resources",
    Requirements: "Sets", Sets: "Set+",
    Hosts: "Host+", Host: "Runtimes? DesktopFormFactor", Runtimes: "Runtime+",
    DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+", GetStarted: "Title Description LearnMoreUrl",
    ExtensionPoint: "CustomTab? OfficeTab*", CustomTab: "Group+ Label", OfficeTab: "Group+", Group: "Label Icon Control+",
    Control: "Label Supertip Icon Action Enabled?", Supertip: "Title Description", Icon: "Image+", Action: "TaskpaneId? SourceLocation? FunctionName? Title?",
    Resources: "Images? Urls? ShortStrings? LongStrings?",
  },
  [BASIC]: {
    Sets: "Set+", Images: "Image+", Urls: "Url+", ShortStrings: "String+", LongStrings: "String+", Image: "Override*", Url: "Override*", String: "Override*",
  },
};

type Slot = { readonly name: string; readonly least: number; readonly most: number };

function slotsOf({ namespace, name }: Element): Slot[] {
  return (CONTENT[namespace]?.[name] ?? "").split(" ").filter(Boolean).map((word) => {
    const [, child = "", mark = ""] = /^(\w+)([?*+]?)$/.exec(word) ?? [];
    return { name: child, least: mark === "" || mark === "+" ? 1 : 0, most: mark === "*" || mark === "+" ? Infinity : 1 };
  });
}

function orderFaults(element: Element, slots: readonly Slot[]): Fault[] {
  const place = (child: Element): number => slots.findIndex(({ name }) => name === child.name);
  return element.children.flatMap((child, index) => {
    if (place(child) < 0) return [at(child, "element/unknown", `${element.name} does not hold ${child.name}; remove it.`)];
    const later = element.children.slice(0, index).find((earlier) => place(earlier) > place(child));
    return later ? [at(child, "element/order", `Move ${child.name} before ${later.name}: Office does not load the add-in otherwise.`)] : [];
  });
}

function countFaults(element: Element, slots: readonly Slot[]): Fault[] {
  return slots.flatMap(({ name, least, most }) => {
    const found = element.children.filter((child) => child.name === name);
    if (found.length < least) return [at(element, "element/missing", `Add ${name} to ${element.name}.`)];
    return found.slice(most).map((extra) => at(extra, "element/repeated", `${element.name} holds one ${name}; remove this one.`));
  });
}

const TYPES: { readonly [element: string]: { readonly [attribute: string]: string } } = {
  [`${BASE} OfficeApp`]: { type: "TaskPaneApp" },
  [`${BASE} Host`]: { Name: "Workbook" },
  [`${OVERRIDES} VersionOverrides`]: { type: "VersionOverridesV1_0" },
  [`${OVERRIDES} Host`]: { type: "Workbook" },
  [`${OVERRIDES} ExtensionPoint`]: { type: "PrimaryCommandSurface" },
  [`${OVERRIDES} Control`]: { type: "Button" },
};

function typeFaults(element: Element): Fault[] {
  const wanted = Object.entries(TYPES[`${element.namespace} ${element.name}`] ?? {});
  return wanted.filter(([name, value]) => element.attributes[name] !== value)
    .map(([name, value]) => at(element, "attribute/wrong", `Set ${name}="${value}" on ${element.name}.`));
}

function namespaceFaults(element: Element): Fault[] {
  return CONTENT[element.namespace] ? [] : [at(element, "element/namespace", `${element.name} is in the unknown namespace “${element.namespace}”.`)];
}

/** Elements that are missing, unknown, doubled or in the wrong order, and the types that say what kind they are. */
export function checkOrder(root: Element): Fault[] {
  if (root.name !== "OfficeApp") return [at(root, "element/root", "The root must be OfficeApp.")];
  return everything(root).flatMap((element) => {
    const slots = slotsOf(element);
    return [...namespaceFaults(element), ...typeFaults(element), ...orderFaults(element, slots), ...countFaults(element, slots)];
  });
}
