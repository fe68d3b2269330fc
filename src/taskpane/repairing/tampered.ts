import type { Checked } from "../../app/check";
import type { Finding } from "../../core/validation/finding";

/** Which of the form's own cells was changed. */
export type TamperedKind = "formula" | "unit" | "target" | "label";

/** A cell of the form's own that was changed: what stands there and what should. */
export type Tampered = { readonly kind: TamperedKind; readonly sheet: string; readonly cell: string; readonly found: string; readonly expected: string };

/** What can be repaired in a checked form: what was changed and nobody explained; formulas first, then in sheet order. */
export function tamperedIn({ findings }: Checked): readonly Tampered[] {
  const all = findings.flatMap((finding): Tampered[] => {
    const kind = kindOf(finding);
    if (!kind || finding.waived || !finding.place || !("expected" in finding.facts) || !("head" in finding.facts)) return [];
    const { found, expected } = finding.facts;
    return [{ kind, sheet: finding.place.sheet, cell: finding.place.cell, found, expected }];
  });
  return ORDER.flatMap((kind) => all.filter((one) => one.kind === kind));
}

const ORDER: readonly TamperedKind[] = ["formula", "unit", "target", "label"];

function kindOf({ code }: Finding): TamperedKind | undefined {
  switch (code) {
    case "structure/formula-overwritten": return "formula";
    case "structure/unit-changed": return "unit";
    case "structure/target-changed": return "target";
    case "structure/label-changed": return "label";
    default: return undefined;
  }
}

/** What tells one set of changes from another. */
export function signatureOf(tampered: readonly Tampered[]): string {
  return tampered.map(({ sheet, cell, found }) => `${cell} ${sheet} ${found}`).join("\n");
}
