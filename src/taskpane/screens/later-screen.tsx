import { Button } from "@fluentui/react-components";
import { ActionsBar } from "../parts/actions-bar";
import { usePane, useWords } from "../face";
import { openTab } from "../opening";

/** A page that is not made yet, and says so. */
export function LaterScreen({ page }: { readonly page: "merge" }) {
  const pane = usePane();
  const { later } = useWords();
  return (
    <>
      <main className="body" id="body" role="tabpanel" aria-labelledby={`tab-${page}`}><p className="later">{later[page]}</p></main>
      <ActionsBar><Button className="wide" onClick={() => void openTab(pane, "check")}>{later.go}</Button></ActionsBar>
    </>
  );
}
