import type { Catalogue } from "../core/catalogue/indicator";
import type { Area } from "../core/catalogue/area";
import { submissionOf } from "../core/merge/boil";
import type { ShareList } from "../core/merge/sharing";
import { isMergedWorkbook, MERGE_NAMESPACE } from "../core/merge/stored";
import type { Received, Unread } from "../core/merge/submission";
import type { UnreadWhy } from "../core/merge/why";
import type { ReadWorkbook } from "../core/sheet/cells";
import { readIdentity } from "../core/template/identity";
import { checkRead, FORM } from "./check";
import { HostError, type ReadRequest } from "./ports";
import { utc } from "./utc";

/** What a merge reads of a workbook: every visible sheet, since a second form may stand on another one; nothing of a merged workbook. */
const WHOLE: ReadRequest = {
  identitySheet: FORM.identitySheet, namespaces: [...FORM.namespaces, MERGE_NAMESPACE],
  wanted: (first) => (isMergedWorkbook(first) || !readIdentity(first) ? [] : first.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)),
};

/** What receiving a file takes: how its bytes are read, the plans, the codes of areas by name (`codesOf`), and what all forms share (`listSharer`). */
export type Intake = {
  readonly read: (bytes: Uint8Array, request: ReadRequest) => ReadWorkbook | Promise<ReadWorkbook>;
  readonly catalogue: Catalogue;
  readonly codes: ReadonlyMap<string, string>;
  readonly share: ShareList;
  /** SHA-256 in hexadecimal, where the platform has a quicker one than a browser's. */
  readonly digest?: (bytes: Uint8Array) => string;
};

/** The codes of areas by their full names; names of several areas are left out. */
export function codesOf(areas: readonly Area[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const several = new Set<string>();
  for (const { name, code } of areas) {
    if (codes.has(name)) several.add(name);
    codes.set(name, code);
  }
  for (const name of several) codes.delete(name);
  return codes;
}

/** Reads and checks one file and boils it down; whatever stands in the way becomes a reason, never an error. */
export async function receive(file: string, bytes: Uint8Array, intake: Intake): Promise<Received> {
  const digest = intake.digest?.(bytes) ?? await digestOf(bytes);
  if (isLockFile(file)) return unread(file, "lock-file", "", digest);
  try {
    return receiveRead(file, digest, await intake.read(bytes, WHOLE), intake);
  } catch (thrown) {
    if (thrown instanceof HostError) return unread(file, codeOf(thrown), thrown.detail, digest);
    throw thrown;
  }
}

/** A file in which there is no form to be merged. */
export function unread(file: string, code: UnreadWhy["code"], detail = "", digest = ""): Unread {
  return { kind: "unread", file, digest, why: { code, detail } };
}

function receiveRead(file: string, digest: string, workbook: ReadWorkbook, { catalogue, codes, share }: Intake): Received {
  if (isMergedWorkbook(workbook)) return unread(file, "merged-workbook", "", digest);
  const { recognised, observations, progress, findings } = checkRead(workbook, catalogue);
  if (recognised) {
    const submission = submissionOf({ file, digest, date: workbook.modified ?? null }, workbook, { recognised, observations, progress, findings }, share);
    return { ...submission, areaCode: submission.areaCode ?? codes.get(submission.area) ?? null, date: utcTime(submission.date) };
  }
  const identity = readIdentity(workbook);
  const isKnown = identity === undefined || catalogue.plans.some(({ id }) => id === identity.plan);
  return isKnown ? unread(file, "not-a-template", "", digest) : unread(file, "plan-unknown", identity.plan, digest);
}

/** A moment in UTC and whole seconds, so that stamps and file dates compare as text; null for what is no time. One without its zone is in UTC, wherever this runs. */
export function utcTime(text: string | null): string | null {
  const moment = text !== null && /^\d{4}-\d\d-\d\d/u.test(text) ? new Date(/T[\d:.]+$/u.test(text) ? `${text}Z` : text) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? utc(moment) : null;
}

const REASONS: { readonly [code: string]: UnreadWhy["code"] } = { "not-xlsx": "not-xlsx", encrypted: "encrypted", "too-large": "too-large" };

function codeOf({ code }: HostError): UnreadWhy["code"] {
  return REASONS[code] ?? "unreadable";
}

/** Excel keeps `~$name.xlsx` beside a workbook that is open; LibreOffice `.~lock.name.xlsx#`. */
function isLockFile(file: string): boolean {
  return /(^|[\\/])(~\$|\.~lock\.)[^\\/]*$/u.test(file);
}

/** SHA-256 of bytes in hexadecimal. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes as BufferSource);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
