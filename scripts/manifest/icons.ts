import { originOf } from "./addresses";
import { at, type Fault } from "./fault";
import { resourcesOf } from "./resources";
import { named, type Element } from "./xml";

/** Reads a file of the add-in by its path below the origin (`assets/icons/app-32.png`); undefined: there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** Sizes a command's icon must have, in pixels (reference: manifest/icon). */
const REQUIRED = ["16", "32", "80"];
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height of a PNG in pixels, from its header; undefined when it is none. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 24 || !SIGNATURE.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function pictureFaults(element: Element, address: string, size: number, read: ReadFile, origin: string): Fault[] {
  const path = address.slice(origin.length + 1);
  const bytes = read(path);
  if (!path.endsWith(".png")) return [at(element, "icon/no-png", `${path}: Office takes PNG alone.`)];
  if (!bytes) return [at(element, "icon/absent", `There is no ${path}; draw it with scripts/make-icons.ts.`)];
  const found = pngSize(bytes);
  if (!found) return [at(element, "icon/no-png", `${path} is not a PNG inside.`)];
  return found.width === size && found.height === size ? []
    : [at(element, "icon/size", `${path} is ${found.width} × ${found.height}; it must be ${size} × ${size}.`)];
}

function sizeFaults(icon: Element): Fault[] {
  const sizes = icon.children.map(({ attributes }) => attributes["size"]);
  return REQUIRED.filter((size) => !sizes.includes(size)).map((size) => at(icon, "icon/size-missing", `Add the picture of ${size} pixels.`));
}

/** Every picture exists as a PNG of the size it claims, and every command has the sizes Office demands. */
export function checkIcons(root: Element, read: ReadFile): Fault[] {
  const origin = originOf(root);
  if (origin === undefined) return [];
  const resources = resourcesOf(root);
  const own = ([["IconUrl", 32], ["HighResolutionIconUrl", 64]] as const).flatMap(([name, size]) =>
    named(root, name).flatMap((element) => pictureFaults(element, element.attributes["DefaultValue"] ?? "", size, read, origin)));
  const commands = named(root, "Icon").flatMap(({ children }) => children).flatMap((image) => {
    const address = resources.get(image.attributes["resid"] ?? "")?.attributes["DefaultValue"];
    return address === undefined ? [] : pictureFaults(image, address, Number(image.attributes["size"]), read, origin);
  });
  return [...own, ...named(root, "Icon").flatMap(sizeFaults), ...commands];
}
