import { placeOf, type Group } from "./groups";
import { PlaceLinks } from "./place-links";

/** More names than this say no more. */
const MOST = 12;

/** The rows of a group that is undecided for one and the same reason, each with the way to its cell; nothing for other groups. */
export function AlikeRows({ group: { alike, lines } }: { readonly group: Group }) {
  return alike ? <PlaceLinks places={lines.flatMap((line) => placeOf(line) ?? [])} most={MOST} /> : null;
}
