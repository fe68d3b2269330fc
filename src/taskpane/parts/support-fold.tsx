import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import { usePane, useWords } from "../face";
import type { Trouble } from "../session";

/** What support needs to know, in a closed fold, with a button that copies it. Codes appear only here. */
export function SupportFold({ trouble }: { readonly trouble: Trouble }) {
  const pane = usePane();
  const { support } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLPreElement>(null);
  const copy = async () => {
    const done = await pane.copy(text.current?.innerText ?? "");
    // Where the host forbids it, the text is at least selected for copying by hand.
    if (!done && text.current) getSelection()?.selectAllChildren(text.current);
    setCopied(done);
  };
  return (
    <details className="support">
      <summary>{support.title}</summary>
      <pre ref={text} tabIndex={0}>{supportText(trouble)}</pre>
      <Button size="small" icon={<CopyRegular fontSize={16} />} onClick={() => void copy()}>{support.copy}</Button>
      <span className="small" role="status">{copied === null ? "" : copied ? support.copied : support.select}</span>
    </details>
  );
}

function supportText({ task, code, detail, at }: Trouble): string {
  return [`${task} / ${code}`, detail, at.toISOString(), navigator.userAgent].join("\n");
}
