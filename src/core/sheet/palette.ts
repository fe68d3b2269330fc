/** The three signs of findings and how a marked cell looks: text on fill keeps at least 7.1 : 1 (WCAG 2.2 AAA). */
export const SIGNS = {
  error: { sign: "✖", fill: "#F6C9CE", color: "#7A0A15", bold: true, underline: true },
  warning: { sign: "▲", fill: "#FFE6A6", color: "#6B3A00", bold: true, underline: false },
  info: { sign: "●", fill: "#D6E7F8", color: "#0B4A85", bold: false, underline: false },
} as const;

/** The colours of the form; grey is not for writing, white is. */
export const INK = {
  text: "#1B1F23", quiet: "#5F6670", faded: "#7F878E", input: "#0B5A2E", met: "#0B5A2E",
  ground: "#F2F4F5", white: "#FFFFFF", head: "#E3E8EA",
  hairline: "#D5DADD", inputLine: "#5E6B66", rule: "#000000", bar: "#7F7F7F", inputRule: "#107C41",
} as const;
