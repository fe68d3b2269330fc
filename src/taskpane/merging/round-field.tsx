import { useId } from "react";
import { placeName } from "../../core/report/place-name";
import { NativeSelect } from "../parts/native-select";
import { useDesk, useMerge, useMergeWords } from "./desk";

/** Places that sums may be rounded to in a preview: whole numbers, 十, 百, 千, 万, 亿. */
const PLACES = [0, -1, -2, -3, -4, -8] as const;

/** Whether a preview of rounded sums that still add up (舍位平衡) comes with the sheets, and to which place; no other number changes. */
export function RoundField() {
  const desk = useDesk();
  const id = useId();
  const { round } = useMerge();
  const { round: words } = useMergeWords();
  return (
    <div className="field">
      <label htmlFor={id}>{words.label}</label>
      <NativeSelect id={id} value={round === null ? "none" : String(round)} testId="merge-round" choose={(value) => desk.store.set({ round: value === "none" ? null : Number(value) })}>
        <option value="none">{words.none}</option>
        {PLACES.map((places) => <option key={places} value={places}>{words.to(places, placeName(places))}</option>)}
      </NativeSelect>
      {round !== null && <p className="small quiet">{words.hint}</p>}
    </div>
  );
}
