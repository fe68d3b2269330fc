import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { Observation } from "../../core/observation/observation";
import { usePane, useSession, useWords } from "../face";
import { goToPlace } from "../checking/going";

/** A row's name, with its scope where that is not the form's first. */
export function RowName({ observation: { name, scope } }: { readonly observation: Observation }) {
  const { outcome } = useSession();
  const main = outcome?.checked.recognised?.template.rows[0]?.scope;
  return <span lang="zh-CN">{name}{scope !== main && <span className="small quiet"> {scope}</span>}</span>;
}

/** A row's name and cell, the way to its cell. */
export function RowLink({ observation }: { readonly observation: Observation }) {
  const pane = usePane();
  const { check } = useWords();
  const { name, sheet, cell } = observation;
  return (
    <>
      <RowName observation={observation} />{" "}
      <button type="button" className="link cell" aria-label={`${name} ${check.goTo(cell)}`} onClick={() => void goToPlace(pane, { sheet, cell })}>{cell}<ChevronRight12Regular aria-hidden="true" /></button>
    </>
  );
}
