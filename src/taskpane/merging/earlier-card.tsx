import { Button } from "@fluentui/react-components";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { goOnFrom } from "./going-on";

/** An earlier merge that is gone on from, or could be: that of the open workbook; or why that cannot be, and what to do. */
export function EarlierCard() {
  const desk = useDesk();
  const { earlier, found } = useMerge();
  const { earlier: words } = useMergeWords();
  if (earlier) {
    return (
      <section className="card info earlier" data-testid="merge-earlier">
        <p>{words.goingOn(earlier.files)}</p>
        <Button size="small" onClick={() => void goOnFrom(desk, null)}>{words.without}</Button>
      </section>
    );
  }
  if (found.fault && found.fault !== "no-merge") return <section className="card warning earlier" data-testid="merge-earlier"><p>{words.fault[found.fault]}</p></section>;
  if (!found.earlier) return null;
  const { period, files } = found.earlier;
  return (
    <section className="card info earlier" data-testid="merge-earlier">
      <p>{words.found(period, files)}</p>
      <Button size="small" onClick={() => void goOnFrom(desk, found.earlier && { file: null, ...found.earlier })}>{words.goOn}</Button>
    </section>
  );
}
