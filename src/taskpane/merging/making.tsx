import { Button } from "@fluentui/react-components";
import { ActionsBar } from "../parts/actions-bar";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { stopMaking } from "./writing";

/** What is being made or written, and how much of it is done. */
export function MakingCard() {
  const { making } = useMerge();
  const { making: words } = useMergeWords();
  if (!making) return null;
  const title = making.stopping ? words.stopping : words.title[making.make];
  return (
    <section className="card info making" data-testid="merge-making">
      <p><b>{title}</b> <span className="figures quiet">{Math.floor(making.share * 100)}%</span></p>
      <progress aria-label={title} value={making.share} max={1} />
      <p className="small quiet">{words.hint[making.make === "pieces" ? "pieces" : "file"]}</p>
    </section>
  );
}

/** While something is made: the way to stop it. */
export function MakingBar() {
  const desk = useDesk();
  const { making } = useMerge();
  const { busy } = useMergeWords();
  return <ActionsBar><Button className="wide" data-testid="merge-stop" disabledFocusable={making?.stopping ?? false} onClick={() => stopMaking(desk)}>{busy.stop}</Button></ActionsBar>;
}
