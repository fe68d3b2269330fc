import type { Language } from "../core/kernel/codes";
import { browserSurroundings, show } from "../taskpane/browser";
import { LANGUAGE_KEY } from "../taskpane/pane";
import { createDesk, isUnsaved, openFiles } from "./desk";
import { download } from "./downloading";
import { OfflinePage } from "./offline-page";
import { pageReader } from "./page-reader";
import "../taskpane/style/pane.css";
import "./offline.css";

const surroundings = browserSurroundings("zhibiao.offline.", pageReader);
const asked = new URLSearchParams(location.search).get("lang");
const spoken: Language = asked?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
// An address that names a language was meant so, whatever was chosen before.
if (asked !== null) surroundings.memory.set(LANGUAGE_KEY, spoken);

const desk = createDesk(surroundings, spoken, download);
show(<OfflinePage desk={desk} />);

addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  void openFiles(desk, [...(event.dataTransfer?.files ?? [])]);
});

addEventListener("beforeunload", (event) => {
  const now = desk.get();
  if (!isUnsaved(now) && now.left.length === 0) return;
  event.preventDefault();
  // Older browsers ask only when this is set.
  event.returnValue = "";
});
