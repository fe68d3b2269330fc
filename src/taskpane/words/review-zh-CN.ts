import type { ReviewWords } from "./review-words";

const day = (date: Date) => `${date.getMonth() + 1}月${date.getDate()}日`;

const FAULTS: ReviewWords["fault"] = (code, cell) => {
  switch (code) {
    case "noReason": return `${cell} 退回要写原因。`;
    case "changedMeanwhile": return `${cell} 改过了，看过再定。什么都没有写。`;
    case "nothingExplained": return `${cell} 没有能接受的说明。`;
    case "rowUnknown": return "有一行不在表上了，看过再定。什么都没有写。";
    case "stillOpen": return "还有没改的或没说明的，不能接受全表。";
  }
};

/** The tab 复核 in Chinese. */
export const REVIEW_ZH: ReviewWords = {
  sent: (number, at) => `第 ${number} 次报送 · ${day(at)}`,
  notSent: "这张表还没有上报过。",
  first: "这是第一次报送，没有可比的。",
  changedHead: (count) => `比上次改了 ${count} 处`,
  same: "和上次一样",
  since: (at) => `上次 ${day(at)}`,
  rest: (unchanged, missing) => [`没有改 ${unchanged} 行`, ...(missing > 0 ? [`还没填 ${missing} 行`] : [])].join(" · "),
  after: (changed) => `上报之后又改了 ${changed} 处，还没有重新上报。`,
  kinds: { changed: "主动改", filled: "补报", cleared: "清空", missing: "还没填", note: "说明改了", mended: "退回项已改", notMended: "退回项没改好" },
  statuses: { missing: "空", notApplicable: "不适用", pending: "待报", unreadable: "读不出" },
  gone: "这一行不在表上了",
  explained: (count) => `说明 ${count} 条`,
  counts: (accepted, returned, open) => `接受 ${accepted}，退回 ${returned}，未定 ${open}`,
  noneExplained: "没有要说明的行。",
  noNote: "没有写说明",
  accept: "接受",
  giveBack: "退回",
  reason: "要求填报单位做什么",
  others: "退回别的行",
  chooseRow: "选一行…",
  drop: "不退回这一行",
  ofForm: "为整张表写的说明",
  unit: "复核单位",
  unitHint: "如：喀什地区",
  makeSlip: (count) => `生成退回单（${count} 条）`,
  acceptForm: "接受全表",
  accepted: "全表已接受",
  rule: "复核只接受或退回，不改数。",
  undecided: (count) => `还有 ${count} 条未定。`,
  slipMade: (sheet) => `“${sheet}”写好了，数没有动。保存，发回填报单位。`,
  formAccepted: "全表已接受，数没有动。保存。",
  fault: FAULTS,
  slip: {
    title: "退回单",
    from: (unit, at) => `${unit} ${day(at)}退回`.trim(),
    done: (done, all) => `已改 ${done} / ${all}`,
    asked: "要求：",
    mended: (what) => `${what}，已改`,
    changed: "改过了，还有要改或要说明的。",
    onlyUnit: "只有填报单位能改数。改前改后会一起上报。",
    left: (count) => `还有 ${count} 条没改。`,
    allDone: "退回项都改完了，可以重新上报。",
    toReview: "看比上次改了什么",
    toSlip: "看退回单",
  },
};
