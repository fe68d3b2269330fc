import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { usePane, useSession, useWords } from "../face";

/** Whose form the workbook holds; the top right stays clear for the host's own menu. */
export function ContextBar() {
  const { actions } = usePane();
  const { current } = useSession();
  const words = useWords();
  const plan = current && actions.plans().find(({ id }) => id === current.plan);
  return (
    <header className="context">
      <DocumentTableRegular aria-hidden="true" fontSize={20} />
      <div>
        <h1>{current ? words.context(current.area, current.areaType, current.period) : words.noContext}</h1>
        <p className="small quiet" {...(plan && { lang: "zh-CN" })}>{plan?.shortTitle ?? words.product}</p>
      </div>
    </header>
  );
}
