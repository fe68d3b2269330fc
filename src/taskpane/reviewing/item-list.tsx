import type { CheckedForm } from "../../app/check";
import { usePane, useSession, useWords } from "../face";
import { decide } from "./reviewing";
import { viewOf, type ReviewItem } from "./review-items";
import { ReviewRow } from "./review-row";
import { Sign } from "../parts/sign";

/** Every row to decide on, what is explained for the form, and the way to return any other row. */
export function ReviewItems({ form, items }: { readonly form: CheckedForm; readonly items: readonly ReviewItem[] }) {
  const { review: words } = useWords();
  const count = (verdict: ReviewItem["verdict"]) => items.filter((item) => item.verdict === verdict).length;
  return (
    <section>
      <h2>{words.explained(items.length)} {items.length > 0 && <span className="small quiet" data-testid="review-counts">{words.counts(count("accepted"), count("returned"), count("open"))}</span>}</h2>
      {items.length === 0 && <p className="quiet">{words.noneExplained}</p>}
      <ul className="review-rows">{items.map((item) => <ReviewRow key={item.observation.key} item={item} />)}</ul>
      <OfForm form={form} />
      <Others form={form} items={items} />
    </section>
  );
}

/** What no row can explain, with what was said of it; it goes with the form. */
function OfForm({ form }: { readonly form: CheckedForm }) {
  const { actions } = usePane();
  const { language } = useSession();
  const { review: words, levels } = useWords();
  const { ofForm } = viewOf(form);
  if (ofForm.length === 0) return null;
  return (
    <>
      <h2>{words.ofForm}</h2>
      {ofForm.map(({ finding, text }, index) => (
        <div key={index} className="review-row">
          <p className="line"><Sign level="warning" word={levels.warning.name} /><span>{actions.sentence(finding, language)}</span></p>
          <blockquote className={text ? "" : "quiet"} lang="zh-CN">{text || words.noNote}</blockquote>
        </div>
      ))}
    </>
  );
}

/** Returns a row that has nothing to explain. */
function Others({ form, items }: { readonly form: CheckedForm; readonly items: readonly ReviewItem[] }) {
  const pane = usePane();
  const { review: words } = useWords();
  const listed = new Set(items.map(({ observation: { key } }) => key));
  const others = form.observations.filter(({ key }) => !listed.has(key));
  if (others.length === 0) return null;
  const choose = (key: string) => {
    const row = others.find((one) => one.key === key);
    if (row) decide(pane, row, "return", "");
  };
  return (
    <label className="review-others">
      {words.others}
      <select className="line-input" value="" data-testid="review-other" onChange={({ target }) => choose(target.value)}>
        <option value="">{words.chooseRow}</option>
        {others.map(({ key, name, scope, cell }) => <option key={key} value={key} lang="zh-CN">{`${cell} ${name} ${scope}`}</option>)}
      </select>
    </label>
  );
}
