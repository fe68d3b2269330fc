import { rollUpOf } from "../catalogue/roll-up";
import { subtract } from "../sheet/decimal";
import { findUnit } from "../unit/units";
import type { Facts, PeerKind } from "../validation/finding";
import type { FrameRow } from "./frame";

/** One area's value among its peers; `size` is how many people it has, where that is known. */
export type Peer = { readonly value: number; readonly kind: PeerKind; readonly size?: number };

/** A value far from its peers, by its place in the list. */
export type Outlier = { readonly at: number; readonly facts: Facts["merge/peer-outlier"] };

/** Fewer areas, itself included, say nothing about a type of area. */
const FEWEST_PEERS = 6;

/** One size class reaches so many times as far as it begins. */
const SIZE_STEP = 4;

/** How many robust standard deviations lie within the usual (Iglewicz and Hoaglin 1993). */
const FARTHEST = 3.5;

/** Turns a median absolute deviation into the standard deviation of a normal distribution. */
const NORMAL = 1.4826;

/** Peers that agree closely do not make a small difference an outlier: the least deviation of shares (percentage points), of other rates, and of amounts whose size nobody knows (both as logarithms). */
const LEAST_DEVIATION = { share: 2, rate: 0.25, amount: 0.5 } as const;

/** How a row's values are compared: shares by difference, all else by ratio. */
type Scale = { readonly of: (value: number) => number; readonly least: number; readonly share: boolean };

/** An area by its place in the list. */
type Placed = { readonly at: number; readonly peer: Peer };

/** Areas to be judged, and those they are compared with; `sized` where all of these are of one size. */
type Group = { readonly judged: readonly Placed[]; readonly among: readonly Placed[]; readonly sized: boolean };

/** Values that lie far from those of areas of the same type and size class, by median and median absolute deviation. Never more than a hint. */
export function outliersIn(row: FrameRow, peers: readonly (Peer | undefined)[]): Outlier[] {
  const isCounted = isShare(row) ? () => true : ({ peer }: Placed) => peer.value > 0;
  const placed = peers.flatMap((peer, at): Placed[] => (peer ? [{ at, peer }] : []));
  return groupsOf(placed.filter(isCounted)).flatMap((group) => (group.among.length < FEWEST_PEERS ? [] : farthest(group, row))).sort((one, other) => one.at - other.at);
}

/** Areas by type and size class. Where a class has too few, and where nobody knows the size, they are compared with all of their type. */
function groupsOf(placed: readonly Placed[]): Group[] {
  return [...groupedBy(placed, ({ peer: { kind } }) => kind).values()].flatMap((kind) => {
    const classes = groupedBy(kind, ({ peer: { size } }) => (size === undefined || size <= 0 ? "" : String(Math.floor(Math.log(size) / Math.log(SIZE_STEP)))));
    return [...classes].map(([size, own]): Group => (size === "" || own.length < FEWEST_PEERS ? { judged: own, among: kind, sized: false } : { judged: own, among: own, sized: true }));
  });
}

function groupedBy(placed: readonly Placed[], keyOf: (each: Placed) => string): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const each of placed) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

function isShare({ indicator }: FrameRow): boolean {
  return findUnit(indicator.unit)?.dimension === "share";
}

function scaleOf(row: FrameRow, sized: boolean): Scale {
  const { indicator } = row;
  if (isShare(row)) return { of: (value) => value, least: LEAST_DEVIATION.share, share: true };
  return { of: (value) => Math.log(value), least: rollUpOf(indicator) === "sum" && !sized ? LEAST_DEVIATION.amount : LEAST_DEVIATION.rate, share: false };
}

function farthest({ judged, among, sized }: Group, row: FrameRow): Outlier[] {
  const { of, least, share } = scaleOf(row, sized);
  const { unit } = row.indicator;
  const centre = median(among.map(({ peer }) => peer.value));
  const deviation = median(among.map(({ peer }) => Math.abs(of(peer.value) - of(centre))));
  const reach = FARTHEST * NORMAL * Math.max(deviation, least);
  return judged.filter(({ peer }) => Math.abs(of(peer.value) - of(centre)) > reach).map(({ at, peer: { value, kind } }) => {
    const apart = share ? { apart: subtract(value, centre) } : { times: value / centre };
    return { at, facts: { value, median: centre, peers: among.length, kind, unit, ...apart } };
  });
}

/** The middle of a list of numbers, the mean of the two middle ones where there are two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? NaN, sorted[middle] ?? NaN];
  return low === high ? low : Number(((low + high) / 2).toPrecision(15));
}
