import type { Observation } from "../observation/observation";
import type { Recognised } from "../template/recognised";
import { explainedBy, mayBeExplained } from "../validation/explaining";
import type { Finding } from "../validation/finding";
import type { FormRecord, Waiver } from "./form-record";
import { rowState, rowStates, sameValue, shownValue, type RowState } from "./row-state";
import type { StoredRecord } from "./storage";
import { append, type Change, type Event, type Role } from "./trail";

/** Whose command leaves its trace, and when (UTC, ISO 8601). */
export type Author = { readonly unit: string; readonly role: Role; readonly at: string };

/** A form as it was checked. */
export type SettledForm = StoredRecord & { readonly recognised: Recognised; readonly observations: readonly Observation[]; readonly findings: readonly Finding[] };

/**
 * The record after a command saw the form: what was changed since the last command, wherever that was, as one entry; explanations
 * bound to what they explain, as another. The same record where there is nothing to add.
 */
export function catchUp(form: SettledForm, author: Author): FormRecord {
  const changes = changesOf(form.record.seen, form.observations);
  const fresh = unbound(form);
  const lost = form.damaged ? withEvent(form.record, { ...author, act: "lost" }) : form.record;
  if (changes.length === 0 && fresh.length === 0) return lost;
  const noticed = changes.length === 0 ? lost : withEvent({ ...lost, seen: rowStates(form.observations) }, { ...author, act: "changed", changes });
  return fresh.length === 0 ? noticed : withEvent({ ...noticed, waivers: bound(noticed.waivers, fresh) }, { ...author, act: "explained", changes: fresh.map((waiver) => explained(waiver, form)) });
}

/** The record with one more entry in its trail. */
export function withEvent(record: FormRecord, event: Author & Pick<Event, "act"> & Partial<Event>): FormRecord {
  return { ...record, trail: append(record.trail, { changes: [], more: 0, why: "", ...event }) };
}

/** Cells that differ from rows as they were; a row that is gone has no cell. */
export function changesOf(before: readonly RowState[], observations: readonly Observation[]): Change[] {
  const old = new Map(before.map((row) => [row[0], row]));
  const now = new Set(observations.map(({ key }) => key));
  const gone = before.filter((row) => !now.has(row[0])).map((row): Change => ({ key: row[0], cell: "", old: shownValue(row), new: null }));
  return [...observations.flatMap((observation) => changesOfRow(old.get(observation.key) ?? [observation.key, null, "missing", ""], observation)), ...gone.filter((change) => change.old !== null)];
}

function changesOfRow(before: RowState, observation: Observation): Change[] {
  const now = rowState(observation);
  const { key, cell, noteCell } = observation;
  return [
    ...(sameValue(before, now) ? [] : [{ key, cell, old: shownValue(before), new: shownValue(now) }]),
    ...(before[3] === now[3] ? [] : [{ key, cell: noteCell, old: before[3] || null, new: now[3] || null }]),
  ];
}

/** What explains a warning now and is not bound to it yet. */
function unbound({ recognised, observations, findings, record }: SettledForm): Waiver[] {
  const rows = new Map(observations.map((observation) => [observation.key, rowState(observation)]));
  const there = new Set(record.waivers.map(identityOf));
  return findings.filter((finding) => finding.waived && mayBeExplained(finding)).flatMap((finding): Waiver[] => {
    const row = finding.place && rows.get(`${finding.place.indicator}|${finding.place.scope}`);
    if (!row) return [];
    const waiver: Waiver = { key: row[0], ...explainedBy(finding), value: row[1], period: recognised.identity.period, text: row[3] };
    return there.has(identityOf(waiver)) ? [] : [waiver];
  });
}

function identityOf({ key, rule, version, numbers, value, period, text }: Waiver): string {
  return JSON.stringify([key, rule, version, numbers, value, period, text]);
}

/** One waiver a row and rule, the newest. */
function bound(waivers: readonly Waiver[], fresh: readonly Waiver[]): Waiver[] {
  const place = ({ key, rule }: Waiver) => JSON.stringify([key, rule]);
  return [...new Map([...waivers, ...fresh].map((waiver) => [place(waiver), waiver])).values()];
}

function explained({ key, rule, version, text }: Waiver, { observations }: SettledForm): Change {
  return { key, cell: observations.find((observation) => observation.key === key)?.noteCell ?? "", old: null, new: text, rule: `${rule} ${version}` };
}
