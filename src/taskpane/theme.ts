import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Excel's green, 10 darkest to 160 lightest. */
const BRAND: BrandVariants = {
  10: "#02160B", 20: "#052814", 30: "#07391D", 40: "#094726", 50: "#0B552D", 60: "#0D6234", 70: "#0F703B", 80: "#107C41",
  90: "#2F8D58", 100: "#5DAF81", 110: "#7DC099", 120: "#92CBAA", 130: "#A8D6BC", 140: "#BFE1CE", 150: "#D6ECDF", 160: "#E9F5EE",
};

/** `Zb Dot` (frame.css) draws only the middle dot, which Chinese fonts draw as wide as a character. */
const FONTS = '"Zb Dot", "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** The colours that Fluent has no token for: text and ground of the four classes, the ring, the settled green. */
const LIGHT = {
  zbError: "#B10E1C", zbErrorGround: "#FDF0F1", zbWarning: "#8A4B00", zbWarningGround: "#FFF6E5",
  zbInfo: "#0F5FA8", zbInfoGround: "#EEF5FC", zbUndecided: "#5C5C5C", zbUndecidedGround: "#F3F3F3",
  zbOk: "#107C41", zbRest: "#E6E6E6", zbNotApplicable: "#B3B3B3",
};

const DARK: typeof LIGHT = {
  zbError: "#FF9AA2", zbErrorGround: "#3A1D20", zbWarning: "#FFC46B", zbWarningGround: "#37290F",
  zbInfo: "#8CC8FF", zbInfoGround: "#14293D", zbUndecided: "#BDBDBD", zbUndecidedGround: "#2E2E2E",
  zbOk: "#7DC099", zbRest: "#474747", zbNotApplicable: "#8A8A8A",
};

/** Fluent's theme with our brand, fonts and colours; the latter are CSS variables `--zb…`. */
export function paneTheme(dark: boolean): Theme & typeof LIGHT {
  const base = dark ? createDarkTheme(BRAND) : createLightTheme(BRAND);
  return { ...base, ...(dark ? DARK : LIGHT), fontFamilyBase: FONTS };
}
