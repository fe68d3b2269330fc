import type { Context } from "./context";
import { fault } from "./errors";
import { isThing, type Thing } from "./thing";
import { memberName, PathType, type ArgumentInfo, type ObjectPath, type RequestBody } from "./wire";

/** The objects of one batch, each resolved once: a path such as `Add` must not run twice. */
export class Paths {
  private readonly resolved = new Map<number, Thing | null>();
  /** The member last being reached, as `Worksheet.getRange`; where an error happened. */
  location = "";

  constructor(private readonly paths: RequestBody["ObjectPaths"], private readonly context: Context) {}

  async object(id: number): Promise<Thing | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw fault("InvalidArgument", `object path ${id} is not in the batch`);
    const object = await this.reach(path);
    this.resolved.set(id, object);
    return object;
  }

  /** Arguments with objects in place of their path ids; office.js sends null for an argument left out. */
  async given(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const given = [...(info?.Arguments ?? [])];
    for (const [slot, id] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (typeof id === "number" && id > 0) given[slot] = await this.object(id);
    }
    return given;
  }

  private async reach(path: ObjectPath): Promise<Thing | null> {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.context.make.workbook();
      case PathType.NewObject:
        return this.context.make.service(path.Name);
      case PathType.Null:
        return null;
      case PathType.ReferenceId:
        this.location = "Workbook._GetObjectByReferenceId";
        return this.context.make.kept(path.Name);
      default:
        return this.fromParent(path);
    }
  }

  private async fromParent(path: ObjectPath): Promise<Thing | null> {
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const name = path.ObjectPathType === PathType.Indexer ? "getItem" : memberName(path.Name);
    const given = await this.given(path.ArgumentInfo);
    this.location = `${parent.className}.${name}`;
    if (path.ObjectPathType === PathType.Property) return parent.child(name, this.context);
    if (path.ObjectPathType === PathType.Indexer) return parent.item(given[0], this.context);
    if (path.ObjectPathType !== PathType.Method) throw fault("InvalidArgument", `object path type ${path.ObjectPathType}`);
    const answer = await parent.call(name, given, this.context);
    if (answer !== null && !isThing(answer)) throw fault("GeneralException", `${this.location} gave no object`);
    return answer;
  }
}
