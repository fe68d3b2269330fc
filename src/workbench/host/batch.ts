import type { Context } from "./context";
import { fault, wireError } from "./errors";
import { Paths } from "./paths";
import { query } from "./query";
import type { Thing } from "./thing";
import { ActionType, memberName, type Action, type RequestBody, type ResponseBody } from "./wire";

/** Runs a batch action by action; the first failure ends it, what was done before stays done. */
export async function run(body: RequestBody, context: Context): Promise<ResponseBody> {
  const paths = new Paths(body.ObjectPaths, context);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: await perform(action, paths, context) });
    } catch (failure) {
      return { Results: results, TraceIds: traces, Error: wireError(failure, paths.location, index) };
    }
    if (action.ActionType === ActionType.Trace) traces.push(action.Id);
  }
  return { Results: results, TraceIds: traces };
}

async function perform(action: Action, paths: Paths, context: Context): Promise<unknown> {
  if (action.ActionType === ActionType.Trace) return null;
  const object = await paths.object(action.ObjectPathId);
  if (object === null) return action.ActionType === ActionType.Method ? { _IsNull: true } : null;
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return object.identity(context);
    case ActionType.Query:
    case ActionType.QueryAsJson:
      paths.location = object.className;
      return query(object, action.QueryInfo ?? {}, context);
    case ActionType.Method:
      return call(action, object, paths, context);
    case ActionType.SetProperty:
      return set(action, object, paths, context);
    case ActionType.Update:
      return update(action, object, paths, context);
    default:
      throw fault("ApiNotFound", `action type ${action.ActionType}`);
  }
}

async function call(action: Action, object: Thing, paths: Paths, context: Context): Promise<unknown> {
  const given = await paths.given(action.ArgumentInfo);
  paths.location = `${object.className}.${memberName(action.Name)}`;
  return (await object.call(memberName(action.Name), given, context)) ?? null;
}

async function set(action: Action, object: Thing, paths: Paths, context: Context): Promise<null> {
  const [value] = await paths.given(action.ArgumentInfo);
  paths.location = `${object.className}.${memberName(action.Name)}`;
  await object.set(memberName(action.Name), value, context);
  return null;
}

async function update(action: Action, object: Thing, paths: Paths, context: Context): Promise<null> {
  for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
    paths.location = `${object.className}.${name}`;
    await object.set(memberName(name), value, context);
  }
  return null;
}
