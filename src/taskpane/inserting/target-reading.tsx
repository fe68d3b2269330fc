import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { printClause, printTest } from "../../core/target/print";
import type { Reading } from "../../core/template/template";
import { useSession, useWords } from "../face";
import type { Group } from "../findings/groups";

/** How the row's target was read: the plan's words, the tests in them, which one counts here, what it means to miss it, and where it stands; and the way to an explanation that nobody asks for. */
export function TargetReading({ group: { expected, observation, lines }, explain }: { readonly group: Group; readonly explain: () => void }) {
  const { outcome } = useSession();
  const { finding: words } = useWords();
  if (!expected) return null;
  const { readings: [governing, ...others], published, own, nature, scope, indicator } = expected;
  const table = outcome?.checked.recognised?.template.table;
  const isShortfall = lines.some((line) => line.level === "info");
  return (
    <section className="reading">
      <h3>{words.howRead}</h3>
      <dl className="rows">
        {(own ?? published) !== "" && <Row label={words.published}><span lang="zh-CN">{own ?? published}</span></Row>}
        {governing && <Row label={words.read}>{[governing, ...others].map(readingText).join("　")}</Row>}
        {governing?.test && <Row label={words.here}>{words.used(scope, printTest(governing.test))}</Row>}
        {nature && <Row label={words.nature}>{words.natures[nature]}</Row>}
        {table && <Row label={words.source}><span lang="zh-CN">{table} {indicator.category}</span></Row>}
      </dl>
      {observation && isShortfall && <Button size="small" icon={<EditRegular fontSize={16} />} onClick={explain}>{words.explainAnyway}</Button>}
    </section>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return <div><dt>{label}</dt><dd>{children}</dd></div>;
}

function readingText({ scope, test, clause }: Reading): string {
  return `${scope} ${test ? printTest(test) : printClause(clause)}`.trim();
}
