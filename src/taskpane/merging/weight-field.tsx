import { useId } from "react";
import type { Weight } from "../../core/merge/rolled";
import { NativeSelect } from "../parts/native-select";
import { weightBy } from "./deciding";
import { useDesk, useMerge, useMergeWords } from "./desk";
import type { MergeShown } from "./worker/shown";

type Offer = { readonly name: string; readonly weight: Weight };

/** What rates without components are weighted by, if by anything: an amount that areas report, or a column of the list of areas. */
export function WeightField({ merged: { weight: now, weights } }: { readonly merged: MergeShown }) {
  const desk = useDesk();
  const id = useId();
  const { expected, weight: wanted } = useMerge();
  const { weight: words } = useMergeWords();
  const chosen = wanted ?? now ?? "none";
  const listed = expected.kind === "list" ? expected.weights : [];
  const offers = withChosen([...listed.map((weight): Offer => ({ name: weight.name, weight })), ...weights.map(({ id: of, name }): Offer => ({ name, weight: { kind: "indicator", id: of } }))], chosen);
  if (offers.length === 0) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{words.label}</label>
      <NativeSelect id={id} value={chosen === "none" ? "none" : idOf(chosen)} testId="merge-weight" choose={(value) => void weightBy(desk, offers.find(({ weight }) => idOf(weight) === value)?.weight ?? "none")}>
        <option value="none">{words.none}</option>
        {offers.map(({ name, weight }) => <option key={idOf(weight)} value={idOf(weight)}>{words.by(name)}</option>)}
      </NativeSelect>
      <p className="small quiet">{words.hint}</p>
    </div>
  );
}

/** The list that an earlier merge was weighted by may not be at hand; it stays on offer. */
function withChosen(offers: readonly Offer[], chosen: Weight | "none"): readonly Offer[] {
  if (chosen === "none" || offers.some(({ weight }) => idOf(weight) === idOf(chosen))) return offers;
  return [...offers, { name: chosen.kind === "list" ? chosen.name : chosen.id, weight: chosen }];
}

function idOf(weight: Weight): string {
  return weight.kind === "list" ? `list ${weight.name}` : `indicator ${weight.id}`;
}
