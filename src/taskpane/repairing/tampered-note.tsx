import type { Checked } from "../../app/check";
import { usePane, useSession } from "../face";
import { offerRepair } from "./repair-offer";
import { tamperedIn } from "./tampered";
import { REPAIR_WORDS } from "../words/repair-words";

/** One line above the list where the form's own cells were changed, and the way to repair them. */
export function TamperedNote({ checked }: { readonly checked: Checked }) {
  const pane = usePane();
  const { language } = useSession();
  const count = tamperedIn(checked).length;
  if (count === 0) return null;
  const words = REPAIR_WORDS[language];
  return <p className="small">{words.title(count)} <button type="button" className="link" data-testid="repair-offer" onClick={() => offerRepair(pane)}>{words.repair(count)}</button></p>;
}
