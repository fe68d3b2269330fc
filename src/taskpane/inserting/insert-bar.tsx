import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { usePane, useSession, useWords } from "../face";
import { areaOf } from "./area-match";
import { lackOf } from "./filling";
import { insert } from "./inserting";
import { dismiss, openTab } from "../opening";
import { stop } from "../run";
import { ActionsBar } from "../parts/actions-bar";

/** The bottom bar of 模板: insert, try again, give up waiting, or go on to 检查 where a form is there already. */
export function InsertBar({ busy, empty }: { readonly busy: boolean; readonly empty: boolean }) {
  const pane = usePane();
  const { current, trouble, work } = useSession();
  const { template, check } = useWords();
  if (work?.waiting) return <ActionsBar><Button onClick={() => stop(pane)}>{check.cancel(work.task)}</Button></ActionsBar>;
  if (trouble) {
    return (
      <ActionsBar>
        <Button onClick={() => dismiss(pane)}>{check.paneOnly}</Button>
        <Button appearance="primary" icon={<ArrowClockwiseRegular fontSize={16} />} data-testid="insert-template" onClick={() => void trouble.retry()}>{check.retry}</Button>
      </ActionsBar>
    );
  }
  if (current) {
    return (
      <ActionsBar>
        <Button appearance="primary" data-testid="insert-template" onClick={() => void openTab(pane, "check")}>{template.goCheck}</Button>
      </ActionsBar>
    );
  }
  return <ActionsBar><InsertButton busy={busy} empty={empty} /></ActionsBar>;
}

function InsertButton({ busy, empty }: { readonly busy: boolean; readonly empty: boolean }) {
  const pane = usePane();
  const { form, work } = useSession();
  const { template } = useWords();
  const match = areaOf(form);
  const ready = !empty && !(match && lackOf(match)) && work === null;
  return (
    <Button
      appearance="primary" icon={busy ? <span className="spinner" aria-hidden="true" /> : <TableAddRegular />} data-testid="insert-template"
      disabledFocusable={!ready} onClick={() => void insert(pane)}
    >
      {busy ? template.inserting : template.insert}
    </Button>
  );
}
