import type { AreaLine } from "../merge/completeness";

const DAY = /^\d{4}-0?(\d{1,2})-0?(\d{1,2})/u;

/** A reminder to be copied and sent: 请于__月__日前报送2025年指标填报表。贵单位目前：未报。 `day` is the due date as `2025-03-01`; blanks stand where none is set. */
export function reminder({ status }: Pick<AreaLine, "status">, period: string, day: string | null): string {
  const [, month = "__", date = "__"] = DAY.exec(day ?? "") ?? [];
  return `请于${month}月${date}日前报送${period}年指标填报表。贵单位目前：${status}。`;
}
