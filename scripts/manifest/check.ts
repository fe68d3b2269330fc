import { checkAddresses } from "./addresses";
import { checkCommands } from "./commands";
import type { Fault } from "./fault";
import { checkIcons, type ReadFile } from "./icons";
import { checkLimits } from "./limits";
import { checkLocales } from "./locales";
import { checkOrder } from "./order";
import { checkResources } from "./resources";
import { checkRuntime } from "./runtime";
import { parseXml } from "./xml";

/** A manifest and what it speaks of. */
export type Checked = {
  readonly xml: string;
  /** Files of the add-in, for the icons. */
  readonly read: ReadFile;
  /** The source that associates the ribbon's functions; undefined: there is none. */
  readonly commands: string | undefined;
};

/** All faults of a manifest, in the order of its lines; none: Office will take it, as far as can be told without Office. */
export function checkManifest({ xml, read, commands }: Checked): Fault[] {
  const parsed = parseXml(xml);
  if ("fault" in parsed) return [parsed.fault];
  const { root } = parsed;
  return [
    ...checkOrder(root), ...checkLimits(root), ...checkResources(root), ...checkLocales(root), ...checkAddresses(root),
    ...checkIcons(root, read), ...checkRuntime(root), ...checkCommands(root, commands),
  ].sort((a, b) => a.line - b.line);
}
