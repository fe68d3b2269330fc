import type { Context } from "./context";
import { fault } from "./errors";
import type { Thing } from "./thing";
import { wireName, type QueryInfo, type WireObject } from "./wire";

/** What is wanted of one object: names of scalars, and of navigation properties with what is wanted beyond them. */
type Wanted = Map<string, Wanted>;

/** The properties of an object that a `load` asked for, under their wire names; without a selection, all scalars. */
export async function query(object: Thing | null, info: QueryInfo, context: Context): Promise<WireObject | null> {
  if (object === null) return null;
  const wanted = tree(info.Select ?? []);
  return object.isCollection ? collection(object, wanted, info, context) : single(object, wanted, context);
}

function tree(select: readonly string[]): Wanted {
  const root: Wanted = new Map();
  for (const path of select) {
    let here = root;
    for (const name of path.split("/").filter((part) => part !== "items" && part !== "$all")) {
      let next = here.get(name);
      if (!next) here.set(name, (next = new Map()));
      here = next;
    }
  }
  return root;
}

async function collection(object: Thing, wanted: Wanted, info: QueryInfo, context: Context): Promise<WireObject> {
  const answer: WireObject = {};
  const ofItems: Wanted = new Map();
  for (const [name, beyond] of wanted) {
    if (object.has("values", name)) answer[wireName(name)] = await object.get(name, context);
    else ofItems.set(name, beyond);
  }
  const skip = info.Skip ?? 0;
  const items = object.items(context).slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  const found: WireObject[] = [];
  for (const item of items) found.push(await single(item, ofItems, context));
  return { ...answer, _Items: found };
}

async function single(object: Thing, wanted: Wanted, context: Context): Promise<WireObject> {
  const answer: WireObject = object.identity(context);
  const names = wanted.size > 0 ? [...wanted] : object.valueNames(context).map((name): [string, Wanted] => [name, new Map()]);
  for (const [name, beyond] of names) answer[wireName(name)] = await member(object, name, beyond, context);
  return answer;
}

async function member(object: Thing, name: string, beyond: Wanted, context: Context): Promise<unknown> {
  if (object.has("values", name)) return object.get(name, context);
  if (!object.has("children", name)) throw fault("ApiNotFound", `${object.className}.${name} is unknown to this host`);
  const child = object.child(name, context);
  if (child === null) return null;
  return child.isCollection ? collection(child, beyond, {}, context) : single(child, beyond, context);
}
