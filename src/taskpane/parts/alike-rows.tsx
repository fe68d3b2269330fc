import { usePane, useSession, useWords } from "../face";
import { goToPlace } from "../going";
import { placeOf, type Group } from "../groups";

/** More names than this say no more. */
const MOST = 12;

/** The rows of a group that is undecided for one and the same reason, each with the way to its cell; nothing for other groups. */
export function AlikeRows({ group: { alike, lines } }: { readonly group: Group }) {
  const pane = usePane();
  const { work } = useSession();
  const { check } = useWords();
  if (!alike) return null;
  const places = lines.flatMap((line) => placeOf(line) ?? []);
  return (
    <p className="small alike">
      {places.slice(0, MOST).map((place) => (
        <button key={place.cell} type="button" className="link" aria-label={`${place.name} ${check.goTo(place.cell)}`} disabled={work !== null} onClick={() => void goToPlace(pane, place)}>
          <span lang="zh-CN">{place.name}</span> {place.cell}
        </button>
      ))}
      {places.length > MOST && <span className="quiet">{check.further(places.length - MOST)}</span>}
    </p>
  );
}
