import { LANGUAGES } from "../../core/kernel/codes";
import { WORDS } from "../face";

/** What stands on the page where there is no Excel around it, in both languages. */
export function OutsideScreen() {
  return (
    <main className="body outside">
      {LANGUAGES.map((language) => {
        const { product, outside } = WORDS[language];
        return (
          <section key={language} lang={language} className="card info">
            <p className="small">{product}</p>
            <h2>{outside.title}</h2>
            <p>{outside.body}</p>
            <p>{outside.step}</p>
          </section>
        );
      })}
    </main>
  );
}
