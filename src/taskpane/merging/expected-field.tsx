import { useEffect, useId, useMemo, useRef, useState } from "react";
import { countsWithin } from "../../app/areas-within";
import type { Area } from "../../core/catalogue/area";
import { useSession } from "../face";
import { NativeSelect } from "../parts/native-select";
import { areasAtHand } from "./areas-at-hand";
import { expect, expectList } from "./deciding";
import { useDesk, useMerge, useMergeWords } from "./desk";
import type { MergeState } from "./state";

/** The option that opens a list from a file. */
const CHOOSE = "choose";

/** Which areas should report: the plan's, those of a prefecture or province that is at hand, or a list from a file. */
export function ExpectedField() {
  const desk = useDesk();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const { expected, listFault, outcome } = useMerge();
  const { expected: words } = useMergeWords();
  const paths = usePaths();
  const hint = outcome?.ok && outcome.unlisted ? words.unlistedHint : words.hint;
  const value = expected.kind === "below" ? expected.path : expected.kind;
  const choose = (chosen: string) => {
    if (chosen === CHOOSE) file.current?.click();
    else if (chosen === "plan") void expect(desk, { kind: "plan" });
    else if (chosen !== "list") void expect(desk, { kind: "below", path: chosen });
  };
  return (
    <div className="field expected">
      <label htmlFor={id}>{words.label}</label>
      <NativeSelect id={id} value={value} choose={choose} testId="merge-expected">
        <option value="plan">{words.plan}</option>
        {paths.map(({ path, name, count }) => <option key={path} value={path}>{words.areas(name, count)}</option>)}
        {expected.kind === "list" && <option value="list">{words.list(expected.name, expected.areas.length)}</option>}
        <option value={CHOOSE}>{words.choose}</option>
      </NativeSelect>
      <input
        ref={file} type="file" className="unseen" accept=".csv,.txt" tabIndex={-1} aria-label={words.choose} data-testid="merge-expected-list"
        onChange={({ target }) => { const [list] = target.files ?? []; if (list) void expectList(desk, list); target.value = ""; }}
      />
      <p className={listFault ? "small fault" : "small quiet"} role={listFault ? "alert" : undefined}>{listFault ? words.fault(listFault) : hint}</p>
    </div>
  );
}

type Place = { readonly path: string; readonly name: string; readonly count: number };

/** Prefectures and provinces that are offered; whoever needs another has a list. */
const MOST_PLACES = 60;

/** Prefectures and provinces of the areas that are at hand: of the files, of the open form, and the one chosen before. */
function usePaths(): readonly Place[] {
  const { current } = useSession();
  const { expected, received } = useMerge();
  const [areas, setAreas] = useState<readonly Area[]>([]);
  useEffect(() => { void areasAtHand().then(setAreas, () => undefined); }, []);
  const own = current?.areaCode;
  return useMemo(() => placesFor(areas, [...codesIn(received), ...(own ? [own] : [])], expected), [areas, received, own, expected]);
}

function codesIn(received: MergeState["received"]): readonly string[] {
  return (received ?? []).flatMap((file) => (file.kind === "submission" && file.areaCode !== null ? [file.areaCode] : []));
}

/** What lies above areas, the smaller first, and the path that is chosen; each with how many areas should report there. Of very many, those with the most. */
export function placesFor(areas: readonly Area[], codes: readonly string[], expected: MergeState["expected"]): readonly Place[] {
  const wanted = new Set(codes);
  const above = areas.filter(({ code }) => wanted.has(code)).flatMap(({ path }) => {
    const parts = path.split("/");
    return [parts.slice(0, 2).join("/"), parts.slice(0, 1).join("/")];
  });
  const paths = [...new Set([...(expected.kind === "below" ? [expected.path] : []), ...above])];
  const counts = countsWithin(areas);
  const places = paths.map((path) => ({ path, name: path.split("/").at(-1) ?? path, count: counts.get(path) ?? 0 })).filter(({ count }) => count > 0).sort((one, other) => one.count - other.count);
  return places.filter(({ path }, index) => index >= places.length - MOST_PLACES || (expected.kind === "below" && path === expected.path));
}
