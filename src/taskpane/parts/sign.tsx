import type { ReactElement } from "react";
import type { Level } from "../session";

/** Shapes on a field of 16: fonts draw ✖ ▲ ● each in their own way. */
const SHAPES: { readonly [L in Level]: ReactElement } = {
  error: <path d="M2.5 0.7 8 6.2 13.5 0.7 15.3 2.5 9.8 8 15.3 13.5 13.5 15.3 8 9.8 2.5 15.3 0.7 13.5 6.2 8 0.7 2.5Z" fill="currentColor" stroke="currentColor" strokeWidth="0.8" strokeLinejoin="round" />,
  warning: <path d="M8 1.4 15.4 14.6H0.6Z" fill="currentColor" stroke="currentColor" strokeWidth="0.8" strokeLinejoin="round" />,
  info: <circle cx="8" cy="8" r="6.2" fill="currentColor" />,
  undecided: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3.1 2.08" />
      <path d="M4.8 8H11.2" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
};

/** The sign of a class, beside its word or its sentence; `word` names it where no word stands beside it. */
export function Sign({ level, size = 12, word }: { readonly level: Level; readonly size?: number; readonly word?: string }) {
  return (
    <svg className={`sign ${level}`} width={size} height={size} viewBox="0 0 16 16" {...(word ? { role: "img", "aria-label": word } : { "aria-hidden": true })}>
      {SHAPES[level]}
    </svg>
  );
}
