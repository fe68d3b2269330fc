import type { ReactNode } from "react";
import { usePane, useSession, useWords } from "../face";
import { filterBy, groupBy } from "./going";
import { codeOf, isOpen, type Group, type LineCode } from "../findings/groups";
import type { Filter, Grouping } from "../session";

const GROUPINGS: readonly Grouping[] = ["row", "rule"];

/** Below this a list is seen at a glance and needs no narrowing, in rows. */
const LONG = 6;

/** How the list is grouped, and what of it is shown: one rule, one 类别, open or explained; each choice only where there is one. */
export function ListNarrow({ groups }: { readonly groups: readonly Group[] }) {
  const { filter } = useSession();
  const { rules, check } = useWords();
  if (groups.length < LONG && filter.code === null && filter.category === null && filter.state === null) return null;
  const lines = groups.flatMap((group) => group.lines);
  const codes = [...new Set(lines.map(codeOf))];
  const categories = [...new Set(groups.flatMap(({ expected }) => expected?.indicator.category ?? []))];
  const explained = lines.some((line) => !isOpen(line));
  return (
    <div className="narrow">
      <GroupingSwitch />
      <Narrow part="code" all={check.narrow.code} values={codes}>{codes.map((code) => <option key={code} value={code}>{rules[code as LineCode]}</option>)}</Narrow>
      <Narrow part="category" all={check.narrow.category} values={categories}>{categories.map((category) => <option key={category} lang="zh-CN">{category}</option>)}</Narrow>
      <Narrow part="state" all={check.narrow.state} values={explained ? ["open", "explained"] : []}>
        <option value="open">{check.states.open}</option><option value="explained">{check.states.explained}</option>
      </Narrow>
    </div>
  );
}

function GroupingSwitch() {
  const pane = usePane();
  const { grouping } = useSession();
  const { check: { grouping: words } } = useWords();
  return (
    <div className="switch" role="group" aria-label={words.label} data-testid="finding-grouping">
      {GROUPINGS.map((one) => (
        <button key={one} type="button" value={one} aria-pressed={grouping === one} onClick={() => groupBy(pane, one)}>{words[one]}</button>
      ))}
    </div>
  );
}

type NarrowProps = { readonly part: "code" | "category" | "state"; readonly all: string; readonly values: readonly string[]; readonly children: ReactNode };

/** One choice that narrows the list; left out where there is nothing to choose between. */
function Narrow({ part, all, values, children }: NarrowProps) {
  const pane = usePane();
  const { filter } = useSession();
  if (values.length < 2 && filter[part] === null) return null;
  const choose = (value: string) => filterBy(pane, { [part]: value === "" ? null : value } as Partial<Filter>);
  return (
    <select aria-label={all} value={filter[part] ?? ""} data-testid={`finding-filter-${part}`} onChange={({ target }) => choose(target.value)}>
      <option value="">{all}</option>{children}
    </select>
  );
}
