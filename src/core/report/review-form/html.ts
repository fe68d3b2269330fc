import type { Language } from "../../kernel/codes";
import { SIGNS } from "../../sheet/palette";
import type { Severity } from "../../validation/finding";
import { gapChart } from "./gap-chart";
import { escaped, type Html, html, joined } from "./markup";
import { percentOf, type Asked, type CategoryGaps, type Missed, type Printed, type ReviewForm } from "./review-form";
import { STYLE } from "./style";
import { REVIEW_WORDS, type ReviewWords } from "./words";

/** A page that prints on A4: one form a sheet of paper, or more where it is long; no script, nothing loaded from elsewhere. */
export function reviewPage(forms: readonly ReviewForm[], language: Language): string {
  const words = REVIEW_WORDS[language];
  const [first] = forms;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(first && forms.length === 1 ? words.oneOf(first.area, first.period) : words.severalOf(forms.length))}</title><style>${STYLE}</style></head>
<body>${joined(forms.map((form) => formHtml(form, words))).html}</body></html>
`;
}

function formHtml(form: ReviewForm, words: ReviewWords): Html {
  const pieces = [head, counts, errors, warnings, missed, categories, rows, signatures].map((piece) => piece(form, words));
  return html`<main>${joined(pieces.filter((piece) => piece !== null))}</main>`;
}

function head({ area, period, plan, table, scopes, submission, time }: ReviewForm, { title: heading, head: of, year, submission: sent }: ReviewWords): Html {
  return html`<h1>${heading}</h1>
<div class="head"><span>${of.area}<b>${area}</b></span><span>${of.period}<b>${year(period)}</b></span><span>${of.table}<b>${table}</b>　${of.scopes}<b>${scopes}</b></span>
<span>${of.plan}<b>${plan}</b></span><span>${of.submission}<b>${sent(submission)}</b></span><span>${of.time}<b>${time}</b></span></div>`;
}

function counts(form: ReviewForm, words: ReviewWords): Html {
  const tones = ["", "", "", "", "error", "warning", "info"] as const;
  const cells = countsOf(form).map((count, index) => {
    const tone = tones[index] ?? "";
    return html`<div class="${tone}"><strong>${count}</strong><small>${tone === "" ? "" : `${SIGNS[tone].sign} `}${words.counts[index] ?? ""}</small></div>`;
  });
  return html`<section class="counts"><div class="verdict"><strong>${form.verdict}</strong><small>${form.verdictDetail}${form.undecided > 0 ? words.undecided(form.undecided) : ""}</small></div>
${joined(cells)}</section>`;
}

/** The seven numbers beside the verdict, in the order of their words. */
export function countsOf({ summary, warnings: asked }: ReviewForm): readonly number[] {
  const explained = asked.filter(({ waived }) => waived).length;
  return [summary.expected, summary.reported, summary.notApplicable, summary.missing + summary.unreadable + summary.pending, summary.errors, summary.warnings + explained, summary.infos];
}

const title = (severity: Severity | null, words: string, detail: string): Html =>
  html`<h2>${severity === null ? "" : html`<i class="${severity}">${SIGNS[severity].sign}</i>`}${words}<small>${detail}</small></h2>`;

/** A table; heads of numbers stand right, above their numbers. */
function table(heads: readonly (readonly [words: string, kind?: "n" | "box"])[], lines: readonly Html[]): Html {
  return html`<table><thead><tr>${joined(heads.map(([words, kind = ""]) => html`<th class="${kind}">${words}</th>`))}</tr></thead><tbody>${joined(lines)}</tbody></table>`;
}

function errors({ errors: asked }: ReviewForm, { titles, details, heads }: ReviewWords): Html | null {
  if (asked.length === 0) return null;
  return html`${title("error", titles.errors, details.errors(asked.length))}
${table([[heads.cell], [heads.name], [heads.value, "n"], [heads.said]], asked.map(({ cell, name, value, said }) => html`<tr><td>${cell}</td><td>${name}</td><td class="n">${value}</td><td>${said}</td></tr>`))}`;
}

function warnings({ warnings: asked }: ReviewForm, words: ReviewWords): Html | null {
  if (asked.length === 0) return null;
  const { titles, details, heads } = words;
  return html`${title("warning", titles.warnings, details.warnings({ count: asked.length, open: asked.filter(({ waived }) => !waived).length }))}
${table([[heads.cell], [heads.name], [heads.value, "n"], [heads.said], [heads.note], [heads.review, "box"]], asked.map((each) => warningRow(each, words)))}`;
}

function warningRow({ cell, name, value, said, note }: Asked, { noNote, boxes }: ReviewWords): Html {
  return html`<tr><td>${cell}</td><td>${name}</td><td class="n">${value}</td><td>${said}</td><td>${note || noNote}</td><td class="box">${boxes}</td></tr>`;
}

function missed({ missed: targets }: ReviewForm, words: ReviewWords): Html | null {
  if (targets.length === 0) return null;
  const { titles, details, heads } = words;
  const columns = [[heads.cell], [heads.name], [heads.category], [heads.baseline, "n"], [heads.value, "n"], [heads.target, "n"], [heads.gap, "n"], [heads.way], [heads.done, "n"]] as const;
  return html`${title("info", titles.missed, details.missed(targets.length, targets.filter(({ nature }) => nature === "约束性").length))}
${table(columns, targets.map((target) => missedRow(target, words)))}${gapChart(targets, words)}`;
}

function missedRow({ cell, name, unit, category, baseline, actual, target, gap, done }: Missed, { noBaseline }: ReviewWords): Html {
  const percent = done === null ? null : Math.round(done * 100);
  const bar = percent === null ? html`<small>${noBaseline}</small>` : html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${percent}%"><rect width="100" height="8" class="way"/><rect width="${percent}" height="8" class="done"/></svg>`;
  return html`<tr><td>${cell}</td><td class="name">${name}（${unit}）</td><td class="word">${category}</td><td class="n">${baseline}</td><td class="n">${actual}</td><td class="n">${target}</td><td class="n">${gap}</td><td>${bar}</td><td class="n">${percent === null ? "—" : `${percent}%`}</td></tr>`;
}

function categories({ categories: all }: ReviewForm, { titles, details, heads, met: words }: ReviewWords): Html {
  const columns = [[heads.category], [heads.expected, "n"], [words.yes, "n"], [words.no, "n"], [heads.rest, "n"], [heads.farthest], [heads.share, "n"]] as const;
  return html`${title(null, titles.categories, details.categories)}
${table(columns, all.map(categoryRow))}`;
}

function categoryRow({ category, expected, met, missed: short, rest, farthest }: CategoryGaps): Html {
  return html`<tr><td class="word">${category}</td><td class="n">${expected}</td><td class="n">${met}</td><td class="n">${short}</td><td class="n">${rest}</td><td>${farthest?.name ?? ""}</td><td class="n">${percentOf(farthest?.share ?? null)}</td></tr>`;
}

function rows({ rows: printed }: ReviewForm, { titles, details, heads }: ReviewWords): Html {
  const columns = [[heads.number, "n"], [heads.name], [heads.unit], [heads.baseline, "n"], [heads.test, "n"], [heads.value, "n"], [heads.met], [heads.gap, "n"], [heads.sign, "box"]] as const;
  return html`${title(null, titles.rows, details.rows(printed.length))}
${table(columns, printed.map(printedRow))}`;
}

function printedRow({ number, name, unit, baseline, target, actual, missed: isShort, met, gap, sign }: Printed): Html {
  return html`<tr><td class="n quiet">${number}</td><td class="name">${name}</td><td class="quiet word">${unit}</td><td class="n quiet">${baseline}</td><td class="n">${target}</td><td class="n"><b>${actual}</b></td>
<td class="${isShort ? "missed" : ""}">${met}</td><td class="n">${gap}</td><td class="box ${sign ?? ""}">${sign === null ? "" : SIGNS[sign].sign}</td></tr>`;
}

function signatures({ digest, version }: ReviewForm, words: ReviewWords): Html {
  return html`<footer><div class="sign">${joined(words.signatures.map((line) => html`<span>${line}</span>`))}</div>
<div class="foot"><span>${words.phone}</span><span>${words.date}</span><span>${words.digest} ${shownDigest(digest)}　${words.version} ${version}</span></div></footer>`;
}

/** The first digits are enough to compare two sheets of paper by eye. */
const SHOWN_DIGEST = 16;

/** A fingerprint as it is printed: 7F3A 19C2 D04E 8B61. */
export function shownDigest(digest: string): string {
  return digest.slice(0, SHOWN_DIGEST).toUpperCase().replace(/(.{4})(?=.)/gu, "$1 ");
}
