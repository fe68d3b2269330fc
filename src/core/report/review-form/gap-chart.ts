import { fitted } from "./fitted";
import { html, joined, type Html } from "./markup";
import { chartedOf, percentOf, type Missed } from "./review-form";
import type { ReviewWords } from "./words";

/** Measures of the chart in millimetres, as wide as the paper between its margins. */
const PAGE = 182;
const LINE = 4.6;
const TEXT = 2.8;
const CATEGORY = 30;
const NAMES = 66;
const LEFT = CATEGORY + NAMES + 2;
const LONGEST = PAGE - LEFT - 16;

/** Gaps as bars, each a share of its target, category by category; nothing where no gap can be compared. */
export function gapChart(missed: readonly Missed[], { chart, chartRest }: ReviewWords): Html {
  const shown = chartedOf(missed).filter(({ share }) => share !== null);
  if (shown.length === 0) return html``;
  const most = Math.max(...shown.map(({ share }) => share ?? 0));
  const rest = shown.length < missed.length ? chartRest(shown.length, missed.length) : "";
  return html`<figure><figcaption>${chart}<small>${rest}</small></figcaption><svg class="gaps" viewBox="0 0 ${PAGE} ${shown.length * LINE}" role="img" aria-label="${chart}">
${joined(shown.map((each, index) => barOf(each, index, shown[index - 1]?.category, most)))}<line x1="${LEFT}" x2="${LEFT}" y1="0" y2="${shown.length * LINE}"/></svg></figure>`;
}

/** One bar with its name before and its number behind it; a category is named once, under a rule. */
function barOf({ name, category, share }: Missed, index: number, above: string | undefined, most: number): Html {
  const [top, base] = [index * LINE, index * LINE + LINE / 2 + TEXT / 3];
  const length = most === 0 ? 0 : ((share ?? 0) / most) * LONGEST;
  const head = category === above ? html`` : html`${index === 0 ? html`` : html`<line class="rule" x1="0" x2="${PAGE}" y1="${top}" y2="${top}"/>`}<text x="0" y="${base}">${fitted(category, CATEGORY / TEXT)}</text>`;
  return html`${head}<text x="${LEFT - 2}" y="${base}" text-anchor="end">${fitted(name, NAMES / TEXT)}</text>
<rect x="${LEFT}" y="${top + LINE / 5}" width="${length.toFixed(2)}" height="${(LINE * 3) / 5}"/><text x="${(LEFT + length + 1.5).toFixed(2)}" y="${base}">${percentOf(share)}</text>`;
}
