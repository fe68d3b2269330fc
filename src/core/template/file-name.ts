import type { TemplateRequest } from "./template";

/** The name of a form's file without its ending, such as 653101_喀什市_xj-muni-14_2025, with what no file system takes left out. */
export function fileStem({ areaCode, area, plan, period }: TemplateRequest): string {
  return [areaCode, area, plan, period].filter((part) => part !== null).join("_").replace(/[\\/:*?"<>|\u0000-\u001f]/g, "");
}
