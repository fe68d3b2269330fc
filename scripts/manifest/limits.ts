import { at, type Fault } from "./fault";
import { everything, find, named, type Element } from "./xml";

/** Longest texts Office takes, in characters (reference: manifest/{displayname,description,string,resources,customtab,group}). */
const LONGEST = { DisplayName: 125, Description: 250, resid: 32, ShortStrings: 125, LongStrings: 250, url: 2048, tabOrGroup: 125 } as const;

const PERMISSIONS = ["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"];

/** An element's value in every language. */
function values(element: Element): { readonly element: Element; readonly value: string }[] {
  const own = { element, value: element.attributes["DefaultValue"] ?? "" };
  return [own, ...element.children.filter(({ name }) => name === "Override").map((one) => ({ element: one, value: one.attributes["Value"] ?? "" }))];
}

function length(elements: readonly Element[], longest: number): Fault[] {
  return elements.flatMap(values).flatMap(({ element, value }) => {
    if (value.trim() === "") return [at(element, "text/empty", "Write the text; Office refuses an empty one.")];
    return value.length > longest ? [at(element, "text/too-long", `${value.length} characters; shorten to ${longest}.`)] : [];
  });
}

function idLength(element: Element): Fault[] {
  const { resid, id } = element.attributes;
  const isTab = element.name === "CustomTab" || element.name === "Group";
  const long = [resid, id].find((text) => text !== undefined && text.length > (isTab ? LONGEST.tabOrGroup : LONGEST.resid) && element.name !== "Control");
  return long === undefined ? [] : [at(element, "id/too-long", `“${long}” has ${long.length} characters; shorten to ${isTab ? LONGEST.tabOrGroup : LONGEST.resid}.`)];
}

function form(root: Element, path: string, pattern: RegExp, code: string, todo: string): Fault[] {
  const element = find(root, path);
  return element && !pattern.test(element.text) ? [at(element, code, todo)] : [];
}

/** Lengths of texts and ids, and the form of version, id, locale and permissions. */
export function checkLimits(root: Element): Fault[] {
  const own = root.children;
  const inside = (list: string): Element[] => named(root, list).flatMap(({ children }) => children);
  return [
    ...length(own.filter(({ name }) => name === "DisplayName"), LONGEST.DisplayName),
    ...length(own.filter(({ name }) => name === "Description"), LONGEST.Description),
    ...length(inside("ShortStrings"), LONGEST.ShortStrings),
    ...length(inside("LongStrings"), LONGEST.LongStrings),
    ...length([...inside("Images"), ...inside("Urls"), ...named(root, "IconUrl", "HighResolutionIconUrl", "SupportUrl")], LONGEST.url),
    ...everything(root).flatMap(idLength),
    ...form(root, "Id", /^(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i, "id/no-guid", "Write a fresh GUID, as in crypto.randomUUID()."),
    ...form(root, "Version", /^\d{1,5}(\.\d{1,5}){0,3}$/, "version/form", "Write one to four numbers of at most five digits, as in 1.0.0.0."),
    ...form(root, "DefaultLocale", /^zh-CN$/, "locale/default", "The first language of the product is zh-CN."),
    ...form(root, "Permissions", new RegExp(`^(${PERMISSIONS.join("|")})$`), "permissions/unknown", `Write one of ${PERMISSIONS.join(", ")}.`),
  ];
}
