/** The usual reasons for which a suspicious value is right; what is written beside them says when, which project and how much. */
export const REASONS = ["新项目投用", "统计口径变化", "上年数有误", "区划调整", "其他"] as const;

/** One of the usual reasons. */
export type Reason = (typeof REASONS)[number];
