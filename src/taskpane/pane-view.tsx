import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactNode } from "react";
import { PaneProvider, useSession } from "./face";
import type { Pane } from "./pane";
import { ContextBar } from "./parts/context-bar";
import { StatusBar } from "./parts/status-bar";
import { TabBar } from "./parts/tab-bar";
import { CheckScreen } from "./checking/check-screen";
import { MergeTab } from "./merging/merge-tab";
import { ReviewTab } from "./reviewing/review-tab";
import { TemplateScreen } from "./inserting/template-screen";
import { paneTheme } from "./theme";

/** The whole pane over its working parts. */
export function PaneView({ pane, dark }: { readonly pane: Pane; readonly dark: boolean }) {
  return (
    <PaneProvider value={pane}>
      <Themed dark={dark}><PaneFrame /></Themed>
    </PaneProvider>
  );
}

/** Fluent's theme around a page. */
export function Themed({ dark, children }: { readonly dark: boolean; readonly children: ReactNode }) {
  const theme = useMemo(() => paneTheme(dark), [dark]);
  return (
    <FluentProvider theme={theme} className="pane-root" style={{ colorScheme: dark ? "dark" : "light" }}>{children}</FluentProvider>
  );
}

/** The pane without what must stand around it: its provider and its theme. */
export function PaneFrame() {
  const { tab, language } = useSession();
  // Quotes and dots take their width from the language of the document.
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  return (
    <div className="frame" lang={language}>
      <ContextBar />
      <TabBar />
      {tab === "template" && <TemplateScreen />}
      {tab === "check" && <CheckScreen />}
      {tab === "merge" && <MergeTab />}
      {tab === "review" && <ReviewTab />}
      <StatusBar />
    </div>
  );
}
