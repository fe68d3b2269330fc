import { useSyncExternalStore } from "react";
import { excelWorkbook } from "../adapters/excel/workbook";
import type { Language } from "../core/kernel/codes";
import { browserSurroundings, show } from "./browser";
import { associateCommands, type Ribbon } from "./commands";
import { open } from "./opening";
import { createPane, type Surroundings } from "./pane";
import { PaneView, Themed } from "./pane-view";
import { OutsideScreen } from "./parts/outside-screen";
import { workbookActions } from "./workbook-actions";
import "./style/pane.css";

const DARK = matchMedia("(prefers-color-scheme: dark)");
/** Below this lightness, of 255, a host's ground counts as dark. */
const DARK_BELOW = 128;
/** office.js asks its host for the theme anew only after five seconds. */
const THEME_KEPT_MS = 5500;

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return show(<Outside />);
  const hasKeys = Office.context?.requirements?.isSetSupported("KeyboardShortcuts", "1.1") ?? false;
  const pane = createPane(workbookActions(excelWorkbook(), new Date().getFullYear()), browserSurroundings(`${Office.context?.partitionKey ?? ""}zhibiao.`, reader, hasKeys), hostLanguage());
  associateCommands(pane, officeRibbon());
  show(<Inside pane={pane} />);
  void open(pane);
});

/** A worker that reads and merges files; its code is fetched when files are chosen. */
async function reader(): ReturnType<Surroundings["reader"]> {
  return (await import(/* webpackChunkName: "merge-reader" */ "./merging/worker/pane-reader")).paneReader();
}

function Inside({ pane }: { readonly pane: ReturnType<typeof createPane> }) {
  return <PaneView pane={pane} dark={useDark()} />;
}

function Outside() {
  return <Themed dark={useDark()}><OutsideScreen /></Themed>;
}

/** The host's theme where it tells one, else the system's. */
function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const now = () => {
        changed();
        setTimeout(changed, THEME_KEPT_MS);
      };
      DARK.addEventListener("change", now);
      return () => DARK.removeEventListener("change", now);
    },
    () => hostIsDark() ?? DARK.matches,
  );
}

function hostIsDark(): boolean | undefined {
  const ground = Office.context?.officeTheme?.bodyBackgroundColor;
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(ground ?? "");
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < DARK_BELOW;
}

function hostLanguage(): Language {
  return Office.context?.displayLanguage?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

/** Ribbon buttons and the pane's visibility; both need a shared runtime and are left out where there is none. */
function officeRibbon(): Ribbon {
  let visible = true;
  void Office.addin?.onVisibilityModeChanged?.(({ visibilityMode }) => { visible = visibilityMode === Office.VisibilityMode.taskpane; })
    .catch(() => undefined);
  return {
    associate: (name, run) => Office.actions?.associate(name, run),
    // Not every host tells what the add-in itself did.
    show: async () => {
      await Office.addin?.showAsTaskpane?.();
      visible = true;
    },
    hide: async () => {
      await Office.addin?.hide?.();
      visible = false;
    },
    visible: () => visible,
    browse: (name) => {
      const page = new URL(name, location.href).href;
      if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) Office.context.ui.openBrowserWindow(page);
      else window.open(page, "_blank", "noopener");
    },
  };
}
