import type { Fact } from "./facts";

/** Two to four figures side by side, each under its label; nothing for fewer. */
export function FactsStrip({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length < 2) return null;
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
