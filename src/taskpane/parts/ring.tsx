/** Radius of the ring on its field of 72. */
const RADIUS = 31;
/** Gap between two arcs, in hundredths of the circle. */
const GAP = 1.2;

type Arc = { readonly kind: "settled" | "not-applicable" | "rest"; readonly from: number; readonly length: number };

/** What the ring counts: rows with a number, rows that do not apply, and all rows. */
export type RingCounts = { readonly reported: number; readonly notApplicable: number; readonly expected: number };

/** How much is settled of all there is; not a grade. Stale turns it grey. `caption` is one short word below the figures. */
export function Ring({ counts, caption, size, stale = false }: { readonly counts: RingCounts; readonly caption: string; readonly size: number; readonly stale?: boolean }) {
  const { reported, notApplicable, expected } = counts;
  return (
    <svg className={stale ? "ring stale" : "ring"} width={size} height={size} viewBox="0 0 72 72" aria-hidden="true">
      <g transform="rotate(-90 36 36)">
        {arcs(counts).map(({ kind, from, length }) => (
          <circle key={kind} className={kind} cx="36" cy="36" r={RADIUS} fill="none" pathLength="100" strokeDasharray={`${length} ${100 - length}`} strokeDashoffset={-from} />
        ))}
      </g>
      <text className="figures" x="36" y="36" textAnchor="middle">{`${reported + notApplicable}/${expected}`}</text>
      <text className="caption" x="36" y="49" textAnchor="middle">{caption}</text>
    </svg>
  );
}

function arcs({ reported, notApplicable, expected }: RingCounts): readonly Arc[] {
  const share = (count: number) => (expected > 0 ? (count / expected) * 100 : 0);
  const whole: readonly Arc[] = [
    { kind: "settled", from: 0, length: share(reported) },
    { kind: "not-applicable", from: share(reported), length: share(notApplicable) },
    { kind: "rest", from: share(reported + notApplicable), length: 100 - share(reported + notApplicable) },
  ];
  const drawn = whole.filter(({ length }) => length > 0);
  return drawn.length < 2 ? drawn : drawn.map((arc) => ({ ...arc, from: arc.from + GAP / 2, length: Math.max(arc.length - GAP, 0.5) }));
}
