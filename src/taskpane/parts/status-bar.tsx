import { LocalLanguageRegular } from "@fluentui/react-icons/svg/local-language";
import { LANGUAGES, type Language } from "../../core/kernel/codes";
import { usePane, useSession, useWords } from "../face";
import { speak } from "../opening";
import { undo as setBack } from "../findings/proposing";

const NAMES: { readonly [L in Language]: string } = { "zh-CN": "中文", "en-US": "English" };

/** The last thing said, the way to take it back, and the language. */
export function StatusBar() {
  const pane = usePane();
  const { message, aside, undo, language } = useSession();
  const words = useWords();
  const text = message(words);
  return (
    <footer className="status">
      <p className="message" role="status" title={text} data-testid="message">
        {aside && <span className="unseen">{`${aside(words)} `}</span>}{text}
      </p>
      {undo && <button type="button" className="link" onClick={() => void setBack(pane, undo)}>{words.check.undo}</button>}
      <label className="language">
        <LocalLanguageRegular aria-hidden="true" fontSize={16} />
        <select aria-label={words.languageLabel} value={language} data-testid="language-select" onChange={({ target }) => speak(pane, target.value === "en-US" ? "en-US" : "zh-CN")}>
          {LANGUAGES.map((code) => <option key={code} value={code}>{NAMES[code]}</option>)}
        </select>
      </label>
    </footer>
  );
}
