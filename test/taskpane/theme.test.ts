import { paneTheme } from "../../src/taskpane/theme";

/** WCAG 2.2, 1.4.3: the least contrast of text on its ground. */
const LEAST_CONTRAST = 4.5;

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([["light", false], ["dark", true]] as const)("%s", (_, dark) => {
  const theme = paneTheme(dark);
  test.each([
    ["error", theme.zbError, theme.zbErrorGround], ["warning", theme.zbWarning, theme.zbWarningGround],
    ["info", theme.zbInfo, theme.zbInfoGround], ["undecided", theme.zbUndecided, theme.zbUndecidedGround],
    ["links", theme.zbOk, theme.colorNeutralBackground1], ["links in the open row", theme.zbOk, theme.colorNeutralBackground2],
    ["quiet text", theme.colorNeutralForeground3, theme.colorNeutralBackground1],
    ["quiet text in the open row", theme.colorNeutralForeground3, theme.colorNeutralBackground2],
    ["the effect on a tile", theme.colorNeutralForeground2, theme.zbErrorGround],
    ["the primary button", theme.colorNeutralForegroundOnBrand.replace(/^#fff$/i, "#FFFFFF"), theme.colorBrandBackground],
  ])("%s can be read on its ground", (_name, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
});

test("the brand is Excel's green", () => {
  expect(paneTheme(false).colorBrandBackground).toBe("#107C41");
});
