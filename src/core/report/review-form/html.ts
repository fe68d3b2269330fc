import { SIGNS } from "../../sheet/palette";
import type { Severity } from "../../validation/finding";
import { escaped, type Html, html, joined } from "./markup";
import type { Asked, Missed, Printed, ReviewForm } from "./review-form";
import { STYLE } from "./style";

/** A page that prints on A4: one form a sheet of paper, or more where it is long; no script, nothing loaded from elsewhere. */
export function reviewPage(forms: readonly ReviewForm[]): string {
  const title = forms.length === 1 ? `指标填报审核表 · ${forms[0]?.area ?? ""} ${forms[0]?.period ?? ""}` : `指标填报审核表 · ${forms.length} 份`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>${joined(forms.map(formHtml)).html}</body></html>
`;
}

function formHtml(form: ReviewForm): Html {
  return html`<main>${head(form)}${counts(form)}${errors(form)}${warnings(form)}${missed(form)}${rows(form)}${signatures(form)}</main>`;
}

function head({ area, period, plan, table, scopes, submission, time }: ReviewForm): Html {
  return html`<h1>指标填报审核表</h1>
<div class="head"><span>填报单位（盖章）：<b>${area}</b></span><span>报告期：<b>${period} 年</b></span><span>表号：<b>${table}</b>　范围：<b>${scopes}</b></span>
<span>规划：<b>${plan}</b></span><span>报送：<b>${submission === null ? "未上报" : `第 ${submission} 次`}</b></span><span>审核时间：<b>${time}</b></span></div>`;
}

function counts({ verdict, verdictDetail, summary, warnings, undecided }: ReviewForm): Html {
  const explained = warnings.filter(({ waived }) => waived).length;
  const cells: readonly (readonly [number, string, string])[] = [
    [summary.expected, "应填", ""], [summary.reported, "有数", ""], [summary.notApplicable, "不适用", ""], [summary.missing + summary.unreadable + summary.pending, "空白、待报", ""],
    [summary.errors, `${SIGNS.error.sign} 强制`, "error"], [summary.warnings + explained, `${SIGNS.warning.sign} 核实`, "warning"], [summary.infos, `${SIGNS.info.sign} 提示`, "info"],
  ];
  return html`<section class="counts"><div class="verdict"><strong>${verdict}</strong><small>${verdictDetail}${undecided > 0 ? `；未能判定 ${undecided} 条` : ""}</small></div>
${joined(cells.map(([count, word, tone]) => html`<div class="${tone}"><strong>${count}</strong><small>${word}</small></div>`))}</section>`;
}

const title = (severity: Severity | null, words: string, detail: string): Html =>
  html`<h2>${severity === null ? "" : html`<i class="${severity}">${SIGNS[severity].sign}</i>`}${words}<small>${detail}</small></h2>`;

function errors({ errors: asked }: ReviewForm): Html | "" {
  if (asked.length === 0) return "";
  return html`${title("error", "强制错误", `${asked.length} 条，改完才能上报`)}
<table><thead><tr><th>格</th><th>指标</th><th class="n">实际值</th><th>审核发现</th></tr></thead><tbody>
${joined(asked.map(({ cell, name, value, said }) => html`<tr><td>${cell}</td><td>${name}</td><td class="n">${value}</td><td>${said}</td></tr>`))}</tbody></table>`;
}

function warnings({ warnings: asked }: ReviewForm): Html | "" {
  if (asked.length === 0) return "";
  const open = asked.filter(({ waived }) => !waived).length;
  return html`${title("warning", "核实与说明", `${asked.length} 条，${open === 0 ? "均已说明" : `${open} 条没有说明`}；改数后说明失效`)}
<table><thead><tr><th>格</th><th>指标</th><th class="n">实际值</th><th>审核发现</th><th>填报说明</th><th class="box">复核</th></tr></thead><tbody>${joined(asked.map(warningRow))}</tbody></table>`;
}

function warningRow({ cell, name, value, said, note }: Asked): Html {
  return html`<tr><td>${cell}</td><td>${name}</td><td class="n">${value}</td><td>${said}</td><td>${note || "（没有说明）"}</td><td class="box">□ 接受　□ 退回</td></tr>`;
}

function missed({ missed: targets }: ReviewForm): Html | "" {
  if (targets.length === 0) return "";
  const binding = targets.filter(({ nature }) => nature === "约束性").length;
  return html`${title("info", "未达标", `${targets.length} 项，${binding === 0 ? "没有约束性的，不拦上报" : `其中约束性 ${binding} 项，要说明`}`)}
<table><thead><tr><th>格</th><th>指标</th><th>类别</th><th class="n">基期</th><th class="n">实际值</th><th class="n">目标</th><th class="n">差距</th><th>基期 → 实际 → 目标</th><th class="n">完成</th></tr></thead><tbody>
${joined(targets.map(missedRow))}</tbody></table>`;
}

const PERCENT = 100;

function missedRow({ cell, name, category, baseline, actual, target, gap, done }: Missed): Html {
  const percent = done === null ? null : Math.round(done * PERCENT);
  const bar = percent === null ? html`<small>没有本地基期值</small>` : html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${percent}%"><rect width="100" height="8" class="way"/><rect width="${percent}" height="8" class="done"/></svg>`;
  return html`<tr><td>${cell}</td><td class="name">${name}</td><td class="word">${category}</td><td class="n">${baseline}</td><td class="n">${actual}</td><td class="n">${target}</td><td class="n">${gap}</td><td>${bar}</td><td class="n">${percent === null ? "—" : `${percent}%`}</td></tr>`;
}

function rows({ rows: printed }: ReviewForm): Html {
  return html`${title(null, "全部指标", `${printed.length} 行`)}
<table><thead><tr><th class="n">序号</th><th>指标</th><th>单位</th><th class="n">基期值</th><th class="n">目标（读作）</th><th class="n">实际值</th><th>达标情况</th><th class="n">差距</th><th class="box">审核</th></tr></thead><tbody>
${joined(printed.map(printedRow))}</tbody></table>`;
}

function printedRow({ number, name, unit, baseline, target, actual, met, gap, sign }: Printed): Html {
  return html`<tr><td class="n quiet">${number}</td><td class="name">${name}</td><td class="quiet word">${unit}</td><td class="n quiet">${baseline}</td><td class="n">${target}</td><td class="n"><b>${actual}</b></td>
<td class="${met === "未达标" ? "missed" : ""}">${met}</td><td class="n">${gap}</td><td class="box ${sign ?? ""}">${sign === null ? "" : SIGNS[sign].sign}</td></tr>`;
}

/** The first digits are enough to compare two sheets of paper by eye. */
const SHOWN_DIGEST = 16;

function signatures({ digest, version }: ReviewForm): Html {
  const shown = digest.slice(0, SHOWN_DIGEST).toUpperCase().replace(/(.{4})(?=.)/gu, "$1 ");
  return html`<footer><div class="sign"><span>单位负责人：</span><span>统计负责人：</span><span>填表人：</span><span>复核人：</span></div>
<div class="foot"><span>联系电话：</span><span>报出日期：　　　年　　月　　日</span><span>数据指纹 ${shown}　模板版本 ${version}</span></div></footer>`;
}
