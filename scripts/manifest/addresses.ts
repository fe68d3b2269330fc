import { at, type Fault } from "./fault";
import { everything, find, named, type Element } from "./xml";

const WITH_ADDRESS = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"];

/** An address → its parts; undefined when it is none. */
function urlOf(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}

/** Where the add-in lives: the origin of the page it starts with. */
export function originOf(root: Element): string | undefined {
  return urlOf(find(root, "DefaultSettings/SourceLocation")?.attributes["DefaultValue"])?.origin;
}

function addressFaults(element: Element, text: string, origin: string | undefined): Fault[] {
  const url = urlOf(text);
  if (url?.protocol !== "https:") return [at(element, "address/not-https", `“${text}” must be a full https address; Office loads nothing else.`)];
  return origin !== undefined && url.origin !== origin ? [at(element, "address/foreign", `${url.origin} is not ${origin}: the add-in loads only its own pages and pictures.`)] : [];
}

function appDomainFaults(element: Element, origin: string | undefined): Fault[] {
  const url = urlOf(element.text);
  if (!url || url.origin !== element.text || element.text.includes("*")) {
    return [at(element, "app-domain/form", "Write scheme, host and port alone: no path, no / at the end, no *.")];
  }
  return url.origin === origin ? [at(element, "app-domain/own", "The add-in's own address is allowed anyway; remove it.")] : [];
}

/** Every address is https and at the add-in's own origin; AppDomains have the only form Office takes. */
export function checkAddresses(root: Element): Fault[] {
  const origin = originOf(root);
  const holders = everything(root).filter(({ name, attributes }) => WITH_ADDRESS.includes(name) && attributes["DefaultValue"] !== undefined);
  return [
    ...holders.flatMap((element) => addressFaults(element, element.attributes["DefaultValue"] ?? "", origin)),
    ...holders.flatMap(({ children }) => children).flatMap((one) => addressFaults(one, one.attributes["Value"] ?? "", origin)),
    ...named(root, "ExtendedOverrides").flatMap((element) => addressFaults(element, element.attributes["Url"] ?? "", origin)),
    ...named(root, "AppDomain").flatMap((element) => appDomainFaults(element, origin)),
  ];
}
