/** One object of Excel's interface: a table of its members. What the table does not name is an error. */
import type { Area } from "#shared/ledgers/address.ts";
import type { Book } from "./book.ts";
import { Refusal } from "./refusal.ts";

/** Members by the name Office.js sends, which begins with a capital. */
export interface Members {
  /** Of a range: its cells. */
  readonly area?: Area;
  /** Values that can be loaded. */
  readonly values?: Readonly<Record<string, () => unknown>>;
  /** Values that can be set. */
  readonly settable?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects that hang on this one. */
  readonly parts?: Readonly<Record<string, () => OfficeObject | null>>;
  /** Methods that give an object; null for what is not there. */
  readonly making?: Readonly<Record<string, (...given: readonly unknown[]) => OfficeObject | null>>;
  /** Methods that do something or give a value. */
  readonly methods?: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
  /** The item of a collection. */
  readonly item?: (...given: readonly unknown[]) => OfficeObject;
  /** The items of a collection, each with the id that fetches it. */
  readonly items?: () => readonly { readonly id: string; readonly object: OfficeObject }[];
}

export class OfficeObject {
  readonly kind: string;
  readonly #book: Book;
  readonly #members: Members;

  constructor(kind: string, book: Book, members: Members) {
    this.kind = kind;
    this.#book = book;
    this.#members = members;
  }

  get area(): Area | undefined {
    return this.#members.area;
  }

  part(name: string): OfficeObject | null {
    return (this.#members.parts?.[name] ?? this.#unknown(name))();
  }

  item(given: readonly unknown[]): OfficeObject {
    return (this.#members.item ?? this.#unknown("item"))(...given);
  }

  made(name: string, given: readonly unknown[]): OfficeObject | null {
    return (this.#members.making?.[name] ?? this.#unknown(name))(...given);
  }

  call(name: string, given: readonly unknown[]): unknown {
    const { methods, making } = this.#members;
    return (methods?.[name] ?? making?.[name] ?? this.#unknown(name))(...given);
  }

  set(name: string, value: unknown): void {
    (this.#members.settable?.[name] ?? this.#unknown(name))(value);
  }

  /** The members asked for, `protection/protected` among them, as the answer to a query. */
  query(asked: readonly string[]): unknown {
    const { items } = this.#members;
    if (items !== undefined) {
      const own = asked.map((path) => path.replace(/^items\//i, ""));
      return { _Items: items().map(({ id, object }) => ({ ...object.#answer(own), _Id: id })) };
    }
    return this.#answer(asked);
  }

  #answer(asked: readonly string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    for (const path of asked) {
      const [first = "", ...rest] = path.split("/");
      const name = first.slice(0, 1).toUpperCase() + first.slice(1);
      if (rest.length === 0) answer[name] = (this.#members.values?.[name] ?? this.#unknown(name))();
      else answer[name] = this.part(name)?.query([rest.join("/")]) ?? null;
    }
    return answer;
  }

  /** Gives what refuses, so that it can stand for the missing member. */
  #unknown(name: string): () => never {
    const member = `${this.kind}.${name}`;
    this.#book.unknown.push(member);
    throw new Refusal("ApiNotFound", member);
  }
}
