import * as z from "zod/mini";
import type { ReadSheet, ReadWorkbook } from "../sheet/cells";
import { BLANK_SHEET, type Sheet, type XmlPart } from "../sheet/sheet";
import type { Identity } from "./template";

/** The namespace of the custom XML part that holds a template's identity. */
export const IDENTITY_NAMESPACE = "urn:zhibiao:template:1";

/** The very hidden sheet that holds it a second time. */
export const IDENTITY_SHEET = "_zhibiao";

/** Characters of JSON in one cell; Excel holds 32,767. */
const CELL_CHARACTERS = 30_000;

/** More cells than any identity fills; a longer column is not ours. */
const MAX_CELLS = 100;

/** Characters of a unit's name or of one own target; longer ones are no words of a person. */
export const MAX_TEXT = 200;

/** Sheets that one form may be spread over. */
const MAX_SHEETS = 100;

/** Own targets of one area; more than any form has rows. */
export const MAX_TARGETS = 1000;

// An add-in's page may forbid code made from text, which is how zod speeds itself up.
z.config({ jitless: true });

const schema = z.object({
  plan: z.string(), area: z.string(), areaCode: z.nullable(z.string()), areaType: z.enum(["city", "county", "both"]),
  period: z.string(), version: z.string(), sheet: z.string(), sheets: z.exactOptional(z.array(z.string()).check(z.maxLength(MAX_SHEETS))),
  components: z.exactOptional(z.boolean()), responsible: z.exactOptional(z.string().check(z.maxLength(MAX_TEXT))),
  targets: z.exactOptional(z.array(z.object({ indicator: z.string(), scope: z.string(), text: z.string().check(z.maxLength(MAX_TEXT)) })).check(z.maxLength(MAX_TARGETS))),
  submission: z.nullable(z.object({ number: z.number(), time: z.string(), digest: z.string() })),
});

/** The custom XML part of an identity. */
export function identityPart(identity: Identity): XmlPart {
  const text = JSON.stringify(identity).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return { namespace: IDENTITY_NAMESPACE, xml: `<template xmlns="${IDENTITY_NAMESPACE}">${text}</template>` };
}

/** The very hidden sheet of an identity. */
export function identitySheet(identity: Identity): Sheet {
  const json = JSON.stringify(identity);
  const chunks = Array.from({ length: Math.ceil(json.length / CELL_CHARACTERS) }, (_, index) => json.slice(index * CELL_CHARACTERS, (index + 1) * CELL_CHARACTERS));
  return { ...BLANK_SHEET, name: IDENTITY_SHEET, visibility: "veryHidden", content: [[IDENTITY_NAMESPACE], ...chunks.map((chunk) => [chunk])] };
}

/** The identity a workbook carries, from its part or, where that was lost, its sheet; undefined when it carries none that can be read. */
export function readIdentity(workbook: ReadWorkbook): Identity | undefined {
  for (const part of workbook.parts) {
    const identity = part.namespace === IDENTITY_NAMESPACE ? parseIdentity(partText(part.xml)) : undefined;
    if (identity) return identity;
  }
  const sheet = workbook.sheets.find(({ name }) => name === IDENTITY_SHEET);
  return sheet && parseIdentity(sheetText(sheet));
}

/** The sheets that should hold a form's rows. */
export function formSheets({ sheet, sheets }: Identity): readonly string[] {
  return sheets ?? [sheet];
}

function parseIdentity(json: string): Identity | undefined {
  try {
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function partText(xml: string): string {
  const body = /<(?:\w+:)?template\b[^>]*>([\s\S]*)<\/(?:\w+:)?template>\s*$/.exec(xml)?.[1] ?? "";
  return body.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
}

function sheetText(sheet: ReadSheet): string {
  const column = sheet.cells.slice(0, MAX_CELLS).map((row) => row[0]?.value);
  return column[0] === IDENTITY_NAMESPACE ? column.slice(1).join("") : "";
}
