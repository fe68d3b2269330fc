import { rollUpOf } from "../catalogue/roll-up";
import { subtract } from "../sheet/decimal";
import { findUnit } from "../unit/units";
import type { Facts, PeerKind } from "../validation/finding";
import type { FrameRow } from "./frame";

/** One area's value among its peers; `size` is what it is weighted by, where that is known. */
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

/** Values that lie far from those of areas of the same type and size class, by median and median absolute deviation. Never more than a hint. */
export function outliersIn(row: FrameRow, peers: readonly (Peer | undefined)[]): Outlier[] {
  const scale = scaleOf(row, peers);
  return [...groupsOf(peers).values()].flatMap((places) => {
    const group = places.map((at) => ({ at, peer: peers[at] as Peer })).filter(({ peer }) => scale.share || peer.value > 0);
    return group.length < FEWEST_PEERS ? [] : farthest(group, scale, row.indicator.unit);
  }).sort((one, other) => one.at - other.at);
}

/** Places of areas by type and size; one whose size nobody knows is with those of its type. */
function groupsOf(peers: readonly (Peer | undefined)[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, peer] of peers.entries()) {
    if (!peer) continue;
    const size = peer.size === undefined || peer.size <= 0 ? "" : Math.floor(Math.log(peer.size) / Math.log(SIZE_STEP));
    const key = `${peer.kind} ${size}`;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return groups;
}

function scaleOf({ indicator }: FrameRow, peers: readonly (Peer | undefined)[]): Scale {
  if (findUnit(indicator.unit)?.dimension === "share") return { of: (value) => value, least: LEAST_DEVIATION.share, share: true };
  const sized = peers.every((peer) => peer === undefined || peer.size !== undefined);
  return { of: (value) => Math.log(value), least: rollUpOf(indicator) === "sum" && !sized ? LEAST_DEVIATION.amount : LEAST_DEVIATION.rate, share: false };
}

function farthest(group: readonly { readonly at: number; readonly peer: Peer }[], { of, least, share }: Scale, unit: string): Outlier[] {
  const centre = median(group.map(({ peer }) => peer.value));
  const deviation = median(group.map(({ peer }) => Math.abs(of(peer.value) - of(centre))));
  const reach = FARTHEST * NORMAL * Math.max(deviation, least);
  return group.filter(({ peer }) => Math.abs(of(peer.value) - of(centre)) > reach).map(({ at, peer: { value, kind } }) => {
    const apart = share ? { apart: subtract(value, centre) } : { times: value / centre };
    return { at, facts: { value, median: centre, peers: group.length, kind, unit, ...apart } };
  });
}

/** The middle of a list of numbers, the mean of the two middle ones where there are two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? NaN, sorted[middle] ?? NaN];
  return low === high ? low : Number(((low + high) / 2).toPrecision(15));
}
