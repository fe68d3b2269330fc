/** The kinds of action that office.js puts into a batch. */
export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5, RecursiveQuery: 6, QueryAsJson: 7, EnsureUnchanged: 8, Update: 9 } as const;

/** How an object of a batch is reached. */
export const PathType = { Global: 1, NewObject: 2, Method: 3, Property: 4, Indexer: 5, ReferenceId: 6, Null: 7 } as const;

/** A JSON object on the wire. */
export type WireObject = { [name: string]: unknown };

/** Arguments; a slot named in `ReferencedObjectPathIds` by a number above 0 holds a path's id, not a value. */
export type ArgumentInfo = { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly unknown[] };

/** Where an object comes from. A null object keeps a dangling parent: never resolve it. */
export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
};

/** Which properties are wanted: names as the caller typed them, `format/fill/color`, without `items/`. */
export type QueryInfo = { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };

/** One step of a batch. */
export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: WireObject;
};

/** A batch as office.js sends it. */
export type RequestBody = { readonly Actions: readonly Action[]; readonly ObjectPaths: { readonly [id: string]: ObjectPath } };

/** Why a batch stopped; `ActionIndex` is the place in its actions, `Location` the member, as `Range.values`. */
export type WireError = { readonly Code: string; readonly Message: string; readonly Location?: string; readonly ActionIndex?: number; readonly HttpStatusCode: number };

/** The answer to a batch: results up to the action that failed; earlier ones stay applied. */
export type ResponseBody = {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
};

/** A message from office.js to its host. Flag 1 writes, flag 64 waits until a cell is no longer being edited. */
export type Envelope = { readonly id: number; readonly type: number; readonly flags?: number; readonly message: { readonly url: string; readonly body: RequestBody | string } };

/** The flag of `Excel.run({ delayForCellEdit: true }, …)`. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Something the host tells the add-in unasked. Category 65536 is an object-model event, 2 an action to run. */
export type Entry = { readonly messageCategory: number; readonly messageType: number; readonly targetId: string; readonly message: string; readonly id: number };

/** A wire name → the member's name in the API: `Values` is `values`; names with an underscore stay as they are. */
export function memberName(wire: string): string {
  return wire.startsWith("_") ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);
}

/** A member's name → its wire name. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}
