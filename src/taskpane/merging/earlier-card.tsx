import { Button } from "@fluentui/react-components";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { goOnFrom } from "./going-on";

/** An earlier merge that is gone on from, or could be: that of the open workbook. */
export function EarlierCard() {
  const desk = useDesk();
  const { earlier, found: { stored } } = useMerge();
  const { earlier: words } = useMergeWords();
  if (earlier) {
    return (
      <section className="card info earlier" data-testid="merge-earlier">
        <p>{words.goingOn(earlier.stored.received.length)}</p>
        <Button size="small" onClick={() => void goOnFrom(desk, null)}>{words.without}</Button>
      </section>
    );
  }
  if (!stored) return null;
  return (
    <section className="card info earlier" data-testid="merge-earlier">
      <p>{words.found(stored.period, stored.received.length)}</p>
      <Button size="small" onClick={() => void goOnFrom(desk, { file: null, stored })}>{words.goOn}</Button>
    </section>
  );
}
