/** The part of an area a template serves: its city part, its county-town part, or both. */
export type AreaType = "city" | "county" | "both";

/** Whether more or less of an indicator is wanted; decides how a bare number in a target reads. */
export type Direction = "up" | "down";

/** How binding a target is: 约束性 must be met, 预期性 is anticipated. */
export type Nature = "约束性" | "预期性";

/** The languages of every face; the first is the default. */
export const LANGUAGES = ["zh-CN", "en-US"] as const;

/** One of the languages of every face. */
export type Language = (typeof LANGUAGES)[number];
