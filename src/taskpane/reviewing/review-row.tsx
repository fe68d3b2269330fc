import { Button } from "@fluentui/react-components";
import { ArrowReplyRegular } from "@fluentui/react-icons/svg/arrow-reply";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { usePane, useSession, useWords } from "../face";
import { decide, typeReason } from "./reviewing";
import type { ReviewItem } from "./review-items";
import { RowLink } from "../findings/row-link";
import { Sign } from "../parts/sign";

/** What is kept of a reason. */
const LONGEST_REASON = 300;

/** One row to decide on: what it is about, what was explained, and the verdict; a return asks for a reason. */
export function ReviewRow({ item }: { readonly item: ReviewItem }) {
  const { actions } = usePane();
  const { language } = useSession();
  const { review: words, levels } = useWords();
  const { observation, findings, chosen } = item;
  const { note } = observation;
  return (
    <li className="review-row" data-testid="review-row" data-cell={observation.cell} data-verdict={item.verdict}>
      <p className="review-name"><RowLink observation={observation} /></p>
      {findings.map((finding) => (
        <p key={finding.code} className="line"><Sign level="warning" word={levels.warning.name} /><span>{actions.sentence(finding, language)}</span></p>
      ))}
      {!(chosen && note === "") && <blockquote className={note ? "" : "quiet"} {...(note && { lang: "zh-CN" })}>{note || words.noNote}</blockquote>}
      <VerdictButtons item={item} />
    </li>
  );
}

function VerdictButtons({ item: { observation, verdict, reason, acceptable } }: { readonly item: ReviewItem }) {
  const pane = usePane();
  const { work } = useSession();
  const { review: words } = useWords();
  const { name, cell } = observation;
  return (
    <div className="review-verdict">
      <div className="buttons">
        <Button
          size="small" className={verdict === "accepted" ? "accepted" : ""} icon={<CheckmarkRegular fontSize={16} />} data-testid="review-accept" data-cell={cell}
          aria-pressed={verdict === "accepted"} aria-label={`${words.accept} ${name}`} disabledFocusable={!acceptable || work !== null} onClick={() => decide(pane, observation, "accept", "")}
        >
          {words.accept}
        </Button>
        <Button
          size="small" className={verdict === "returned" ? "returned" : ""} icon={<ArrowReplyRegular fontSize={16} />} data-testid="review-return" data-cell={cell}
          aria-pressed={verdict === "returned"} aria-label={`${words.giveBack} ${name}`} disabledFocusable={work !== null} onClick={() => decide(pane, observation, "return", reason)}
        >
          {words.giveBack}
        </Button>
      </div>
      {verdict === "returned" && (
        <input
          className="line-input" lang="zh-CN" maxLength={LONGEST_REASON} placeholder={words.reason} aria-label={`${words.reason}${name}`} value={reason} data-testid="review-reason" data-cell={cell}
          onChange={({ target }) => typeReason(pane, observation, target.value)}
        />
      )}
    </div>
  );
}
