import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactNode } from "react";
import { whyWords } from "../../core/report/why";
import type { Why } from "../../core/merge/why";
import { useSession } from "../face";
import { Sign } from "../parts/sign";
import { useMergeWords } from "./desk";

/** Something that is kept out: what, why, and what lets it in. */
export function AsideRow({ name, why, gap = 0, entry, children }: { readonly name: string; readonly why: Why; readonly gap?: number; readonly entry: string; readonly children?: ReactNode }) {
  const { language } = useSession();
  const { release } = useMergeWords();
  const words = whyWords(why, language);
  return (
    <li className="aside" data-entry={entry} data-why={why.code} style={{ marginTop: gap }}>
      <Sign level="error" size={12} />
      <div>
        <p className="aside-name">{name}</p>
        <p>{words.why}</p>
        <p className="release"><ArrowRightRegular aria-hidden="true" fontSize={16} /> <span>{release[why.code] ?? words.release}</span></p>
        {children}
      </div>
    </li>
  );
}
