/** One batch of Office.js carried out: its object paths resolved, its actions done in order until one is refused. */
import { Refusal } from "./refusal.ts";
import type { OfficeObject } from "./office-object.ts";

/** An argument that is an object stands as the id of its path in both lists; others have 0 in the second. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string };
}

const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Objects kept between batches, by their reference. */
export class References {
  readonly #objects = new Map<string, OfficeObject>();
  #count = 0;

  /** The most that were ever kept at once. */
  most = 0;

  get size(): number {
    return this.#objects.size;
  }

  get(reference: string): OfficeObject {
    const object = this.#objects.get(reference);
    if (object === undefined) throw new Refusal("InvalidReference", reference);
    return object;
  }

  keep(object: OfficeObject): string {
    this.#count += 1;
    this.#objects.set(`r${this.#count}`, object);
    this.most = Math.max(this.most, this.size);
    return `r${this.#count}`;
  }

  remove(reference: string): void {
    this.#objects.delete(reference);
  }
}

/** Carries a batch out on the root object. What was done before a refusal stays done, as in Excel. */
export function carryOut(batch: Batch, root: OfficeObject, references: References): BatchAnswer {
  const known = new Map<number, OfficeObject | null>();
  const kept = new Map<number, string>();
  const resolve = (id: number): OfficeObject | null => {
    const already = known.get(id);
    if (already !== undefined) return already;
    const object = find(batch, id, root, references, resolve);
    known.set(id, object);
    return object;
  };
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const action of batch.Actions) {
    try {
      results.push({ ActionId: action.Id, Value: act(action, resolve, references, kept) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { Results: results, Error: { Code: error.code, Message: error.message, Location: action.Name } };
    }
  }
  return { Results: results };
}

function find(
  batch: Batch,
  id: number,
  root: OfficeObject,
  references: References,
  resolve: (id: number) => OfficeObject | null,
): OfficeObject | null {
  const path = batch.ObjectPaths[id];
  if (path === undefined) throw new Refusal("InvalidObjectPath", String(id));
  const given = argumentsOf(path.ArgumentInfo, resolve);
  if (path.ObjectPathType === PATH.root) return root;
  if (path.ObjectPathType === PATH.reference) return references.get(path.Name);
  if (path.ObjectPathType === PATH.nothing) return null;
  const parent = resolve(path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  if (path.ObjectPathType === PATH.property) return parent.part(path.Name);
  if (path.ObjectPathType === PATH.indexer) return parent.item(given);
  if (path.ObjectPathType === PATH.method) return parent.made(path.Name, given);
  throw new Refusal("InvalidObjectPath", `path type ${path.ObjectPathType}`);
}

function argumentsOf(
  info: ArgumentInfo | undefined,
  resolve: (id: number) => OfficeObject | null,
): readonly unknown[] {
  const paths = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, index) => {
    const path = paths[index] ?? 0;
    return path === 0 ? argument : resolve(path);
  });
}

function act(
  action: Action,
  resolve: (id: number) => OfficeObject | null,
  references: References,
  kept: Map<number, string>,
): unknown {
  // Its answer alone is waited for.
  if (action.ActionType === ACTION.trace) return null;
  const object = resolve(action.ObjectPathId);
  const given = argumentsOf(action.ArgumentInfo, resolve);
  if (action.Name === "_RemoveReference") {
    references.remove(String(given[0]));
    return null;
  }
  if (object === null) {
    if (action.Name === "_KeepReference") return null;
    if (action.ActionType === ACTION.instantiate || action.ActionType === ACTION.query) return null;
    throw new Refusal("InvalidOperation", `${action.Name} of nothing`);
  }
  if (action.Name === "_KeepReference") {
    kept.set(action.ObjectPathId, references.keep(object));
    return null;
  }
  switch (action.ActionType) {
    case ACTION.instantiate: {
      const reference = kept.get(action.ObjectPathId);
      return reference === undefined ? {} : { _ReferenceId: reference };
    }
    case ACTION.query: {
      const asked = action.QueryInfo?.Select ?? [];
      // Everything of an object is more than this host ever needs.
      if (asked.length === 0) throw new Refusal("InvalidArgument", "a load without members");
      return object.query(asked);
    }
    case ACTION.method:
      return object.call(action.Name, given);
    case ACTION.set:
      object.set(action.Name, given[0]);
      return null;
    default:
      throw new Refusal("InvalidRequest", `action type ${action.ActionType}`);
  }
}
