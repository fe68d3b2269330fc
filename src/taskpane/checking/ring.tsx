/** From the middle of the ring's line to the edge of its field. */
const INSET = 5;
/** Gap between two arcs, in hundredths of the circle. */
const GAP = 1.2;

/** Characters that fit into the ring in its usual letters. */
const MOST_FIGURES = 6;

type Arc = { readonly kind: "settled" | "not-applicable" | "rest"; readonly from: number; readonly length: number };

/** What the ring counts: rows with a number, rows that do not apply, and all rows. */
export type RingCounts = { readonly reported: number; readonly notApplicable: number; readonly expected: number };

/** How much is settled of all there is; not a grade. Stale turns it grey. `caption` is one short word below the figures. */
export function Ring({ counts, caption, size, stale = false }: { readonly counts: RingCounts; readonly caption: string; readonly size: number; readonly stale?: boolean }) {
  const { reported, notApplicable, expected } = counts;
  const middle = size / 2;
  const figures = `${reported + notApplicable}/${expected}`;
  return (
    <svg className={stale ? "ring stale" : "ring"} width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <g transform={`rotate(-90 ${middle} ${middle})`}>
        {arcs(counts).map(({ kind, from, length }) => (
          <circle key={kind} className={kind} cx={middle} cy={middle} r={middle - INSET} fill="none" pathLength="100" strokeDasharray={`${length} ${100 - length}`} strokeDashoffset={-from} />
        ))}
      </g>
      <text className={figures.length > MOST_FIGURES ? "figures small" : "figures"} x={middle} y={middle} textAnchor="middle">{figures}</text>
      <text className="caption" x={middle} y={middle + 13} textAnchor="middle">{caption}</text>
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
