/** The formats every workbook knows without writing them (ECMA-376 part 1, 18.8.30); 14 and 22 as Chinese Excel shows them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"], [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "yyyy/m/d"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"], [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"], [37, "#,##0 ;(#,##0)"], [38, "#,##0 ;[Red](#,##0)"], [39, "#,##0.00;(#,##0.00)"], [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mmss.0"], [48, "##0.0E+0"], [49, "@"],
]);

/** Formats that depend on the country, all of them dates or times (18.8.30, zh-cn). */
const isCountryDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The format of a built-in id; undefined for General and for ids that mean nothing. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN.get(id) ?? (isCountryDate(id) ? "yyyy/m/d" : undefined);
}

/** The id of a format that needs no writing; undefined when it has none. The country's own are left out. */
export function builtInId(format: string): number | undefined {
  if (format === "General") return 0;
  for (const [id, text] of BUILT_IN) if (text === format && id !== 14 && id !== 22) return id;
  return undefined;
}

/** Whether a format shows its number as a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_./gi, "").replace(/General|[eE][+-]/g, ""));
}
