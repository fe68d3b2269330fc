import { at, type Fault } from "./fault";
import { everything, named, type Element } from "./xml";

/** The list each use of a resid must find its resource in. */
const LIST_OF: { readonly [element: string]: string } = {
  Label: "ShortStrings", Title: "ShortStrings", Description: "LongStrings", Image: "Images",
  FunctionFile: "Urls", SourceLocation: "Urls", LearnMoreUrl: "Urls", Runtime: "Urls",
};

/** Resources by id; the first of each. */
export function resourcesOf(root: Element): ReadonlyMap<string, Element> {
  const all = named(root, "Images", "Urls", "ShortStrings", "LongStrings").flatMap(({ children }) => children);
  return new Map([...all].reverse().map((element) => [element.attributes["id"] ?? "", element]));
}

const isIn = (list: string, resource: Element): boolean => resource.path.includes(`/Resources/${list}/`);

function useFaults(use: Element, resources: ReadonlyMap<string, Element>): Fault[] {
  const resid = use.attributes["resid"] ?? "";
  const resource = resources.get(resid);
  if (!resource) return [at(use, "resource/unresolved", `Nothing in Resources has the id “${resid}”; add it or correct the resid.`)];
  const list = LIST_OF[use.name];
  return list !== undefined && !isIn(list, resource) ? [at(use, "resource/wrong-list", `${use.name} takes its text from ${list}; move “${resid}” there.`)] : [];
}

function doubled(elements: readonly Element[], code: string): Fault[] {
  const id = (element: Element): string => element.attributes["id"] ?? "";
  return elements.filter((element, index) => elements.findIndex((first) => id(first) === id(element)) < index)
    .map((element) => at(element, code, `The id “${id(element)}” is taken; every id stands once.`));
}

/** Every resid finds its resource, in the right list; every resource is used; every id stands once. */
export function checkResources(root: Element): Fault[] {
  const resources = resourcesOf(root);
  const uses = everything(root).filter(({ attributes }) => attributes["resid"] !== undefined);
  const used = new Set(uses.map(({ attributes }) => attributes["resid"]));
  const all = named(root, "Images", "Urls", "ShortStrings", "LongStrings").flatMap(({ children }) => children);
  return [
    ...uses.flatMap((use) => useFaults(use, resources)),
    ...all.filter(({ attributes }) => !used.has(attributes["id"])).map((one) => at(one, "resource/unused", `Nothing uses “${one.attributes["id"]}”; remove it.`)),
    ...doubled(all, "resource/doubled"),
    ...doubled(named(root, "CustomTab", "Group", "Control"), "id/doubled"),
  ];
}
