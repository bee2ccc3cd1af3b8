/** Custom XML parts, as Excel's interface shows them: parsed when they come in, written anew when they are asked for. */
import { DOMParser, XMLSerializer, type Document } from "@xmldom/xmldom";
import type { Book } from "./book.ts";
import { OfficeObject } from "./office-object.ts";
import { Refusal } from "./refusal.ts";

/** The workbook's parts; those of one namespace are a collection of their own. */
export function customXmlParts(book: Book): OfficeObject {
  return new OfficeObject("CustomXmlPartCollection", book, {
    item: (id) => part(book, String(id)),
    making: {
      Add: (xml) => {
        refuseWrites(book);
        parse(xml);
        const id = `{PART-${String(book.xmlParts.size + 1)}}`;
        book.xmlParts.set(id, String(xml));
        return part(book, id);
      },
      GetByNamespace: (namespace) => scoped(book, String(namespace)),
    },
  });
}

function scoped(book: Book, namespace: string): OfficeObject {
  const ids = () => [...book.xmlParts.keys()].filter((id) => namespaceOf(book, id) === namespace);
  return new OfficeObject("CustomXmlPartScopedCollection", book, {
    item: (id) => part(book, String(id)),
    items: () => ids().map((id) => ({ id, object: part(book, id) })),
  });
}

function part(book: Book, id: string): OfficeObject {
  if (!book.xmlParts.has(id)) throw new Refusal("ItemNotFound", id);
  return new OfficeObject("CustomXmlPart", book, {
    values: { Id: () => id, NamespaceUri: () => namespaceOf(book, id) },
    methods: {
      GetXml: () => new XMLSerializer().serializeToString(parse(book.xmlParts.get(id))),
      SetXml: (xml) => {
        refuseWrites(book);
        parse(xml);
        book.xmlParts.set(id, String(xml));
      },
      Delete: () => {
        refuseWrites(book);
        book.xmlParts.delete(id);
      },
    },
  });
}

function namespaceOf(book: Book, id: string): string {
  return parse(book.xmlParts.get(id)).documentElement?.namespaceURI ?? "";
}

/** Excel takes nothing that is no XML. */
function parse(xml: unknown): Document {
  try {
    return new DOMParser({ onError: refuse }).parseFromString(String(xml), "text/xml");
  } catch (error) {
    throw new Refusal("InvalidArgument", String(error));
  }
}

function refuse(_level: string, message: string): never {
  throw new Refusal("InvalidArgument", message);
}

function refuseWrites(book: Book): void {
  if (book.readOnly) throw new Refusal("AccessDenied", "read-only");
}
