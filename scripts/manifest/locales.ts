import { at, type Fault } from "./fault";
import { named, type Element } from "./xml";

/** The languages that every text needs beside the default one. */
const OTHERS = ["en-US"];
const HAN = /\p{Script=Han}/u;

function overridesOf(element: Element): Element[] {
  return element.children.filter(({ name }) => name === "Override");
}

function missing(element: Element): Fault[] {
  const there = overridesOf(element).map(({ attributes }) => attributes["Locale"]);
  return OTHERS.filter((locale) => !there.includes(locale)).map((locale) =>
    at(element, "locale/missing", `Add <Override Locale="${locale}" Value="…"/>.`));
}

function doubled(element: Element): Fault[] {
  const locales = overridesOf(element);
  return locales.filter((one, index) => locales.findIndex((first) => first.attributes["Locale"] === one.attributes["Locale"]) < index)
    .map((one) => at(one, "locale/doubled", `${one.attributes["Locale"]} stands twice; keep one.`));
}

function untranslated(element: Element): Fault[] {
  const own = HAN.test(element.attributes["DefaultValue"] ?? "") ? [] : [at(element, "locale/untranslated", "The default text is Chinese; this one is not.")];
  const english = overridesOf(element).filter(({ attributes }) => attributes["Locale"] === "en-US" && HAN.test(attributes["Value"] ?? ""));
  return [...own, ...english.map((one) => at(one, "locale/untranslated", "The English text is still Chinese."))];
}

/** Every text a person reads stands in every language, once. */
export function checkLocales(root: Element): Fault[] {
  const texts = [...root.children.filter(({ name }) => name === "DisplayName" || name === "Description"), ...named(root, "String")];
  return texts.flatMap((element) => [...missing(element), ...doubled(element), ...untranslated(element)]);
}
