import type { ReactNode } from "react";

/** The bottom bar: a secondary of its own width on the left, the one primary filling the rest. */
export function ActionsBar({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
