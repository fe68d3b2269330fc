import type { MergeWords } from "./words";

const LIST_FAULTS: { readonly [Code in Parameters<MergeWords["expected"]["fault"]>[0]["code"]]: (area: string) => string } = {
  "ambiguous": (area) => `“${area}”不止一个，写代码。`,
  "code-unknown": (area) => `没有代码是 ${area} 的市县或地州。`,
  "twice": (area) => `${area}写了两次，删掉一行。`,
  "due-unreadable": (area) => `${area}的期限不是日期，写成 2025-03-01。`,
  "no-column": () => "第一行要有 area 这一列（area,due）。",
  "empty": () => "没有一个地区。",
};

/** Merging in Chinese. */
export const mergeZh: MergeWords = {
  title: (period) => (period ? `汇总 · ${period} 年` : "汇总"),
  detail: (name, expected) => `${name} · 应报 ${expected} 个县市`,
  unlisted: (plan, reported) => `${plan} · 已报 ${reported} 个县市`,
  drop: { title: "把各县市的工作簿拖到这里", or: "或 ", choose: "选文件", several: "，可多选", folder: "选文件夹", only: "只收 .xlsx", more: "再加文件", late: "选迟到的文件" },
  expected: {
    label: "应报名单", hint: "名单里没有的地区会先隔离，不会混进来。", unlistedHint: "没有名单，看不出谁缺报。选一个地区或名单文件。", plan: "规划里的地区", areas: (name, count) => `${name} ${count} 个县市`, choose: "选名单文件（.csv）…",
    list: (name, count) => `${name}（${count} 个地区）`, fault: ({ file, code, area }) => `${file}：${LIST_FAULTS[code](area)}`,
  },
  how: { title: "怎么汇总", steps: ["先试算，给出平衡表，什么都不写", "你看过冲突和缺报，再点写入", "写到新工作表，原文件不动"] },
  dryRun: "试算",
  busy: {
    title: "正在试算…", caption: "文件", nothing: "还没有写任何东西", reading: "正在读…", cells: (count) => `${count} 格`, stop: "停止", stopped: "已停止，什么都没有留下。",
    status: (at, count) => `正在读取，第 ${at} / ${count} 个。`, list: "文件读到哪里了",
  },
  earlier: {
    found: (period, files) => `这个工作簿里有 ${period} 年的汇总，并了 ${files} 个文件。`, goOn: "接着上次汇总", goingOn: (files) => `接着上次汇总，上次的 ${files} 个文件也在内。`, without: "不接上次的",
    file: "接着它汇总", damaged: (file) => `${file} 里的汇总记录接不上，把所有文件重新汇总一次。`,
    fault: {
      "damaged": "这个工作簿里的汇总记录坏了，接不上。选上次下载的汇总工作簿，点“接着它汇总”；没有，就把所有文件重新汇总一次。",
      "plan-unknown": "这个工作簿里的汇总是别的版本做的，接不上。把所有文件重新汇总一次。",
      "unread": "这个工作簿里的汇总记录读不回来。选上次下载的汇总工作簿，点“接着它汇总”；没有，就把所有文件重新汇总一次。",
    },
  },
  picking: {
    several: "有几个规划或年份的表，一次汇总一个", none: "没有能汇总的表", label: "汇总哪一个", pair: (plan, period, files) => `${period} 年 · ${plan}（${files} 个文件）`,
    notTaken: (count) => `没有收下 ${count} 个文件`, rest: (count) => `其余 ${count} 个读好了`, restDetail: "没收下的全在上面，一个不漏。", remove: (count) => `移去这 ${count} 个`,
    dryRun: (count) => `试算其余 ${count} 个`, again: "重新选", status: (aside, rest) => `${aside} 个文件没有收下，其余 ${rest} 个照常。`,
  },
  balance: {
    label: "平衡表", files: "文件", cells: "填写格", areas: "县市", accepted: "采用", quarantined: "隔离", superseded: "被替代", reported: "已报", missing: "缺报", holds: "平", fails: "不平", unlisted: "没有应报名单",
  },
  folds: {
    missing: "缺报", conflicts: "冲突", quarantine: "隔离", findings: "审核发现", refused: "比率不求平均", etc: (name, count) => (count > 1 ? `${name} 等` : name),
    refusedHint: "这些没有分子分母，各县市的平均数不是总的，所以不汇总。", moreFindings: (shown) => `这里列最要紧的 ${shown} 条，其余在“问题清单”里。`,
  },
  missing: { noFile: "没有文件", copy: "复制催报短信", copied: (count) => `催报短信已复制，发给 ${count} 个缺报县市。`, notCopied: "没有复制上，这里不让用剪贴板。" },
  conflicts: {
    wholeFile: (area) => `${area}全用`, target: (text) => `（目标 ${text}）`, waits: "时间相同，数不同，选一个；不选就没有数。", noDate: "分不出哪个较新，选一个；不选就没有数。", newer: "已选报送较晚的，另一个留在记录里。", chosen: "是你选的，另一个留在记录里。",
    date: (day) => (day ? `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日` : "没有日期"), left: (count) => `还有 ${count} 处要选`, waiting: (area, cells) => `${area}有 ${cells} 格等着选。`,
  },
  release: {
    "link": "打开那个文件夹，把里面的文件选进来。", "merged-workbook": "要接着它汇总，点“接着它汇总”。", "strict": "退回改好再报。", "conflict": "在“冲突”里选一个。",
    "other-plan": "单独汇总那个规划。",
  },
  weight: { label: "没有分子分母的比率", none: "不汇总", by: (name) => `按“${name}”加权`, hint: "加权的在“汇总”和“说明”里注明。" },
  round: { label: "舍位平衡预览", none: "不做", to: (_, name) => `取到${name.trim()}`, hint: "多一张“舍位预览”，真实的数都不动。" },
  place: {
    before: (first, count) => `工作簿里有上次的“${first}”等 ${count} 张表`, instead: "换掉上次的（在上面手工改的会丢）", beside: (name) => `另写一套“${name}”`,
    taken: (wanted, name) => `“${wanted}”这个名字已有别的表用，写到“${name}”。`,
  },
  take: { workbook: "下载汇总工作簿（.xlsx）", tidy: "下载明细（.csv）", sdmx: "下载明细（SDMX）" },
  making: {
    title: { pieces: "正在写入…", workbook: "正在做汇总工作簿…", tidy: "正在做明细…", sdmx: "正在做 SDMX…", structure: "正在做 SDMX…" },
    hint: { pieces: "停下来，工作簿就和原来一样。", file: "原文件不动。" }, stopping: "正在停下…", stopped: "已停止，什么都没有留下。",
  },
  write: (sheet) => `写入“${sheet}”`,
  unbalanced: "数目对不上，不能写入。重新试算；还不行，把文件发给管理员。",
  again: "重新试算",
  done: {
    title: (cells) => `已写入 ${cells} 格`, sheet: (name) => `新工作表“${name}”，原文件没有动。`, file: (name) => `下载成“${name}”，原文件没有动。`, rows: { written: "写入", missing: "缺报", record: "记录" },
    written: (cells) => `${cells} 格，与试算一致`, missing: (names, count) => `${names.join("、")}${count > names.length ? " 等" : ""} ${count} 个县市留空，不作 0`, none: "没有缺报", record: "来源文件、选用理由写在“冲突”“隔离”“说明”",
    next: "接下来", nextCopy: (count) => `复制催报短信，发给 ${count} 个缺报县市`, nextLate: "收到后再拖进来，只补缺的，不动已有的", open: (name) => `打开“${name}”`, restart: "再汇总一次",
    status: (cells, replaced) => `已写入 ${cells} 格，原文件没有动。${replaced ? "上次的表已换掉。" : "删掉新表即可退回。"}`, downloaded: (name) => `已下载 ${name}，原文件没有动。`,
  },
  caption: "县市",
  status: { local: "文件只在本机读，不上传。", deciding: "正在重算…", dryRun: "试算完，还没有写任何东西。", several: "选一个规划和年份，再试算。", noForm: "没有能汇总的表，还没有写任何东西。" },
};
