import type { Place } from "../../core/validation/finding";
import { usePane, useWords } from "../face";
import { goToPlace } from "../checking/going";

/** Rows by name and cell, each the way to its cell; of many only the first, and how many there are besides. */
export function PlaceLinks({ places, most = Infinity }: { readonly places: readonly Place[]; readonly most?: number }) {
  const pane = usePane();
  const { check } = useWords();
  return (
    <p className="small places">
      {places.slice(0, most).map((place) => (
        <button key={`${place.sheet}!${place.cell}`} type="button" className="link" aria-label={`${place.name} ${check.goTo(place.cell)}`} onClick={() => void goToPlace(pane, place)}>
          <span lang="zh-CN">{place.name}</span> {place.cell}
        </button>
      ))}
      {places.length > most && <span className="quiet">{check.further(places.length - most)}</span>}
    </p>
  );
}
