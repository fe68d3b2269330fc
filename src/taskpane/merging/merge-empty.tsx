import { Button } from "@fluentui/react-components";
import { DocumentArrowUp24Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import { TextBulletListSquareSearchRegular } from "@fluentui/react-icons/svg/text-bullet-list-square-search";
import { useId, type ChangeEvent } from "react";
import { ActionsBar } from "../parts/actions-bar";
import { Steps } from "../inserting/steps";
import { useDesk, useMerge, useMergeWords } from "./desk";
import { withoutLeftovers } from "./dropped";
import { EarlierCard } from "./earlier-card";
import { ExpectedField } from "./expected-field";
import { MergeBody } from "./merge-body";
import { read, takeFiles } from "./reading";

/** Before files are chosen: where to drop them, who should report, and how it goes on. */
export function MergeEmpty() {
  const desk = useDesk();
  const { chosen } = useMerge();
  const words = useMergeWords();
  return (
    <>
      <MergeBody>
        <DropZone />
        <EarlierCard />
        <ExpectedField />
        <section><h2>{words.how.title}</h2><Steps steps={words.how.steps} /></section>
      </MergeBody>
      <ActionsBar>
        <Button appearance="primary" icon={<TextBulletListSquareSearchRegular />} disabledFocusable={chosen.length === 0} onClick={() => void read(desk)}>{words.dryRun}</Button>
      </ActionsBar>
    </>
  );
}

function DropZone() {
  const { drop } = useMergeWords();
  return (
    <section className="drop-zone">
      <DocumentArrowUp24Regular aria-hidden="true" />
      <h2>{drop.title}</h2>
      <p>{drop.or}<FileChoice label={drop.choose} />{drop.several}</p>
      <p className="small quiet">{drop.only} · <FileChoice label={drop.folder} folder /></p>
    </section>
  );
}

/** A link that lets a person choose files, or a folder with all that is in it; they come to those before, or take their place. */
export function FileChoice({ label, folder = false, instead = false }: { readonly label: string; readonly folder?: boolean; readonly instead?: boolean }) {
  const desk = useDesk();
  const id = useId();
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = "";
    void takeFiles(desk, folder ? withoutLeftovers(files) : files, instead);
  };
  return (
    <>
      <input id={id} type="file" multiple accept=".xlsx" className="unseen" data-testid={folder ? "merge-folder" : "merge-files"} onChange={take} {...(folder && { webkitdirectory: "" })} />
      <label className="link" htmlFor={id}>{label}</label>
    </>
  );
}
