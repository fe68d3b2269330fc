import type { Context } from "./context";
import { fault } from "./errors";
import type { WireObject } from "./wire";

/** What a method may answer: an object, null for a null object, or plain JSON. */
export type Answer = unknown;

/** A scalar property; without `set` it is read-only. `since` is the ExcelApi set it came with. */
export type Value<T> = {
  readonly since: string;
  readonly get: (self: T, context: Context) => unknown;
  readonly set?: (self: T, value: unknown, context: Context) => void | Promise<void>;
};

/** A property that leads to another object; null leads to a null object. */
export type Child<T> = { readonly since: string; readonly go: (self: T, context: Context) => Thing | null };

/** A method; an argument is plain JSON or the object it refers to. */
export type Method<T> = { readonly since: string; readonly call: (self: T, given: readonly unknown[], context: Context) => Answer | Promise<Answer> };

/** A class of the rich API as far as this host knows it: the registry that every batch is answered from. */
export type RichClass<T> = {
  readonly name: string;
  /** `Id`, `_Id`, `Key` or `_ReferenceId`, by which office.js finds the object again. */
  readonly identity?: (self: T, context: Context) => WireObject;
  readonly values?: { readonly [member: string]: Value<T> };
  readonly children?: { readonly [member: string]: Child<T> };
  readonly methods?: { readonly [member: string]: Method<T> };
  /** Present on collections. */
  readonly items?: (self: T, context: Context) => readonly Thing[];
  /** What `getItem` answers. */
  readonly item?: (self: T, key: unknown, context: Context) => Thing;
};

/** One member this host answers, and the ExcelApi set it came with. */
export type KnownMember = { readonly className: string; readonly member: string; readonly since: string };

const known: KnownMember[] = [];

/** Every member this host answers, for whoever wants to compare them with Excel's own. */
export function knownMembers(): readonly KnownMember[] {
  return known;
}

/** Puts a class into the registry. */
export function richClass<T>(type: RichClass<T>): RichClass<T> {
  for (const [member, { since }] of Object.entries({ ...type.values, ...type.children, ...type.methods })) known.push({ className: type.name, member, since });
  return type;
}

/** An object of the API: a class of the registry bound to what it stands for. */
export interface Thing {
  readonly className: string;
  /** What it stands for; its type follows from the class. */
  readonly self: unknown;
  readonly isCollection: boolean;
  identity(context: Context): WireObject;
  /** The scalars that the reported API set has. */
  valueNames(context: Context): string[];
  has(kind: "values" | "children", name: string): boolean;
  get(name: string, context: Context): unknown;
  set(name: string, value: unknown, context: Context): void | Promise<void>;
  child(name: string, context: Context): Thing | null;
  call(name: string, given: readonly unknown[], context: Context): Answer | Promise<Answer>;
  items(context: Context): readonly Thing[];
  item(key: unknown, context: Context): Thing;
}

/** The object of a class that stands for `self`. */
export function thing<T>(type: RichClass<T>, self: T): Thing {
  return new BoundThing(type, self);
}

/** Whether an argument is an object of the API. */
export function isThing(candidate: unknown): candidate is Thing {
  return candidate instanceof BoundThing;
}

/** Whether set `1.10` is within what `1.9` reports. */
export function within(since: string, reported: string): boolean {
  const [major = 0, minor = 0] = since.split(".").map(Number);
  const [highest = 0, highestMinor = 0] = reported.split(".").map(Number);
  return major < highest || (major === highest && minor <= highestMinor);
}

class BoundThing<T> implements Thing {
  constructor(private readonly type: RichClass<T>, readonly self: T) {}

  get className(): string {
    return this.type.name;
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  identity(context: Context): WireObject {
    return this.type.identity?.(this.self, context) ?? {};
  }

  valueNames(context: Context): string[] {
    return Object.entries(this.type.values ?? {}).filter(([, { since }]) => within(since, context.apiSet)).map(([name]) => name);
  }

  has(kind: "values" | "children", name: string): boolean {
    return this.type[kind]?.[name] !== undefined;
  }

  get(name: string, context: Context): unknown {
    return this.known(this.type.values?.[name], name, context).get(this.self, context);
  }

  set(name: string, value: unknown, context: Context): void | Promise<void> {
    const { set } = this.known(this.type.values?.[name], name, context);
    if (!set) throw fault("InvalidArgument", `${this.className}.${name} is read-only`);
    return set(this.self, value, context);
  }

  child(name: string, context: Context): Thing | null {
    return this.known(this.type.children?.[name], name, context).go(this.self, context);
  }

  call(name: string, given: readonly unknown[], context: Context): Answer | Promise<Answer> {
    return this.known(this.type.methods?.[name], name, context).call(this.self, given, context);
  }

  items(context: Context): readonly Thing[] {
    return this.type.items?.(this.self, context) ?? [];
  }

  item(key: unknown, context: Context): Thing {
    if (!this.type.item) throw fault("ApiNotFound", `${this.className}.getItem is unknown to this host`);
    return this.type.item(this.self, key, context);
  }

  private known<M extends { readonly since: string }>(member: M | undefined, name: string, context: Context): M {
    if (!member) throw fault("ApiNotFound", `${this.className}.${name} is unknown to this host`);
    if (!within(member.since, context.apiSet)) throw fault("ApiNotFound", `${this.className}.${name} is of ExcelApi ${member.since}, the host reports ${context.apiSet}`);
    return member;
  }
}
