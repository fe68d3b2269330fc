import { useId } from "react";
import { usePane } from "../face";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { placeFor } from "./place";

/** Where the sheets go when their names are there already: in place of those of the merge before, or beside them; what is somebody else's stays. */
export function PlaceChoice() {
  const desk = useDesk();
  const name = useId();
  const { actions } = usePane();
  const { outcome, found, instead } = useMerge();
  const { place: words } = useMergeWords();
  if (!outcome?.ok || actions.writeMerged === null) return null;
  const { before, suffix } = placeFor(outcome, found, instead);
  const wanted = `汇总_${outcome.period}`;
  if (before.length === 0) return suffix === wanted.slice(2) ? null : <p className="small">{words.taken(wanted, `汇总${suffix}`)}</p>;
  const beside = placeFor(outcome, found, false).suffix;
  const choice = (value: boolean, label: string) => (
    <label className="choice"><input type="radio" name={name} checked={instead === value} onChange={() => desk.store.set({ instead: value })} /> {label}</label>
  );
  return (
    <fieldset className="place-choice" data-testid="merge-place">
      <legend>{words.before(before[0] ?? "", before.length)}</legend>
      {choice(true, words.instead)}
      {choice(false, words.beside(`汇总${beside}`))}
    </fieldset>
  );
}
