/** A sheet name that is not taken: the name itself, else with (2), (3) … behind it. */
export function freeName(name: string, taken: readonly string[], next = 2): string {
  if (!taken.includes(name)) return name;
  const numbered = `${name.replace(/ \(\d+\)$/, "")} (${next})`;
  return freeName(numbered, taken, next + 1);
}
