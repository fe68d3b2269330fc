/** Text that is markup already; everything else is escaped before it becomes one. */
export type Html = { readonly html: string };

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text from a workbook, harmless in markup and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** Markup with values put in; whatever is no markup is escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly (Html | string | number)[]): Html {
  const put = (value: Html | string | number | undefined) => (value === undefined ? "" : typeof value === "object" ? value.html : escaped(String(value)));
  return { html: parts.map((part, index) => part + put(values[index])).join("") };
}

/** Pieces of markup one after another. */
export function joined(pieces: readonly Html[]): Html {
  return { html: pieces.map((piece) => piece.html).join("\n") };
}
