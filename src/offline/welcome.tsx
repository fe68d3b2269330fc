import { useOfflineWords } from "./desk-face";

/** What stands in the form's place while there is none to show. */
export function Welcome({ state }: { readonly state: "drop" | "inserted" | "noForm" }) {
  const say = useOfflineWords();
  return (
    <section className={`welcome ${state}`} data-testid="welcome">
      <p>{say(state)}</p>
      {state === "drop" && <p className="quiet">{say("local")}</p>}
    </section>
  );
}
