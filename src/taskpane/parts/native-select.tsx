import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { ReactNode } from "react";

type NativeSelectProps = { readonly id: string; readonly value: string; readonly testId: string; readonly locked?: boolean; readonly choose: (value: string) => void; readonly children: ReactNode };

/** The browser's own select in the pane's clothes; `choose` is told the value of the option chosen. */
export function NativeSelect({ id, value, testId, locked = false, choose, children }: NativeSelectProps) {
  return (
    <span className="text-box">
      <select id={id} value={value} disabled={locked} onChange={({ target }) => choose(target.value)} data-testid={testId}>{children}</select>
      <ChevronDownRegular aria-hidden="true" fontSize={16} />
    </span>
  );
}
