import { useEffect, useState, type ComponentType } from "react";
import { useWords } from "../face";

type Fetched = { readonly screen: ComponentType } | "coming" | "failed";

/** 汇总, fetched when it is first opened: reading files and merging them is half as much code again as the rest of the pane. */
export function MergeTab() {
  const [fetched, setFetched] = useState<Fetched>("coming");
  const words = useWords();
  useEffect(() => {
    if (fetched !== "coming") return;
    import(/* webpackChunkName: "merge" */ "./merge-screen").then(({ MergeScreen }) => setFetched({ screen: MergeScreen }), () => setFetched("failed"));
  }, [fetched]);
  if (typeof fetched === "object") return <fetched.screen />;
  return (
    <main className="body" id="body" role="tabpanel" aria-labelledby="tab-merge" aria-busy={fetched === "coming"}>
      {fetched === "failed" && <p>{words.mergeNotFetched} <button type="button" className="link" onClick={() => setFetched("coming")}>{words.check.retry}</button></p>}
    </main>
  );
}
