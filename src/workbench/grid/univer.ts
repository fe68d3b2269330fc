import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import { ICommandService, IUndoRedoService, LocaleType, LogLevel, type Plugin, type PluginCtor, Univer } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import type { Language } from "../../core/kernel/codes";
import { BatchingUndo } from "./batching-undo";
import { redrawOnce } from "./redraw-once";
import { TidyCommands } from "./tidy-commands";

/**
 * Entries of Univer's menu that are not offered: protection is the workbook's own affair here, as in Excel, and a note would
 * be lost on saving, because our paper has none.
 */
const NOT_OFFERED = ["sheet.contextMenu.permission", "sheet.operation.add-note-popup"];

const LOCALES = {
  "zh-CN": { type: LocaleType.ZH_CN, texts: { ...coreChinese, ...validationChinese, ...noteChinese } },
  "en-US": { type: LocaleType.EN_US, texts: { ...coreEnglish, ...validationEnglish, ...noteEnglish } },
};

/**
 * Univer with a bare grid in the container: no toolbar, no formula bar, no tabs (the page has its own, because Univer's
 * list very hidden sheets and offer to show them).
 */
export function startUniver(container: HTMLElement, language: Language): Univer {
  const { type, texts } = LOCALES[language];
  redrawOnce();
  const univer = new Univer({
    locale: type,
    locales: { [type]: texts },
    logLevel: LogLevel.WARN,
    override: [[IUndoRedoService, { useClass: BatchingUndo }], [ICommandService, { useClass: TidyCommands }]],
  });
  const core = UniverSheetsCorePreset({
    container, header: false, toolbar: false, formulaBar: false, footer: false, disableAutoFocus: true,
    menu: Object.fromEntries(NOT_OFFERED.map((id) => [id, { hidden: true }])),
    sheets: { protectedRangeShadow: false },
  });
  // Of conditional formats only the model is taken: Univer's UI for them shifts rules wrongly when rows are inserted and
  // splits them on paste. `painting.ts` draws, `rules.ts` keeps and shifts.
  register(univer, [
    ...core.plugins,
    ...UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }).plugins,
    ...UniverSheetsNotePreset().plugins,
    UniverSheetsConditionalFormattingPlugin as PluginCtor<Plugin>,
  ]);
  return univer;
}

type Plugins = ReturnType<typeof UniverSheetsCorePreset>["plugins"];

function register(univer: Univer, plugins: Plugins): void {
  for (const entry of plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
}
