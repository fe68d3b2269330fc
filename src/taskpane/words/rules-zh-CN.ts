import type { RuleNames } from "./words";

/** Each rule by the name under which its findings are grouped, in Chinese. */
export const RULES_ZH: RuleNames = {
  "value/missing": "没有填", "value/not-a-number": "不是数", "value/negative": "负数", "value/above-maximum": "大于上限", "value/below-minimum": "小于下限",
  "value/not-integer": "不是整数", "value/error-cell": "公式出错", "value/status-conflict": "数和状态矛盾", "value/text-number": "数写成文字",
  "value/too-precise": "小数过多", "value/no-cached-value": "公式没有算", "unit/mismatch": "单位不符", "unit/slip": "像是错了数量级",
  "logic/part-above-whole": "部分大于总体", "logic/sum": "合计不符", "logic/ratio": "比率对不上", "logic/order": "大小关系不符",
  "change/large": "变动过大", "change/reversal": "方向反了", "change/identical": "与上年相同",
  "target/shortfall": "未达目标", "target/behind-path": "落后于进度", "target/undecidable": "目标未能判定",
  "waiver/missing": "说明被退回", "waiver/lapsed": "说明失效", "waiver/too-short": "说明太短", "waiver/repeated": "说明雷同", "trail/broken": "留痕不完整",
  "structure/not-a-template": "没有模板", "structure/version-unknown": "模板版本不识", "structure/version-older": "模板版本旧", "structure/row-missing": "少一行",
  "structure/row-duplicated": "行重复", "structure/row-unknown": "多出的行", "structure/formula-overwritten": "公式被盖", "structure/label-changed": "名称被改",
  "structure/unit-changed": "单位被改", "structure/target-changed": "目标被改", "structure/sheet-renamed": "工作表改名", "structure/unreadable": "读不了",
  "structure/encrypted": "打开要密码", "structure/not-xlsx": "不是工作簿", "structure/too-large": "内容太大",
  "merge/area-missing": "缺报", "merge/area-unknown": "不在应报地区", "merge/areas-overlap": "可能重复计算", "merge/duplicate": "来了几个文件", "merge/superseded": "被替代",
  "merge/value-conflict": "说法不一", "merge/peer-outlier": "与同类差得远", "merge/file-name": "文件名不像",
};
