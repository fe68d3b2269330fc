import { renderTemplate, type FormPaper } from "../template/render";
import type { Template } from "../template/template";
import { EMPTY_RECORD } from "./form-record";
import { recordPart } from "./storage";

/** A template on paper with its record begun, so that a command need not look where to put it; `taken` are names of sheets already there. */
export function formPaper(template: Template, taken: readonly string[] = []): FormPaper {
  const paper = renderTemplate(template, taken);
  return { ...paper, parts: [...paper.parts, recordPart(EMPTY_RECORD)] };
}
