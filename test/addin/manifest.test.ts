/** The manifest as Excel takes it: what its loader refuses without a word is refused here with one. */
import { existsSync, readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import type { Element } from "@xmldom/xmldom";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const MANIFEST = new URL("manifest.xml", ROOT);
/** Stands for the address of whoever serves the pages. */
const ORIGIN = "https://localhost:8787";
/** Limits of Office, in characters. */
const LONGEST = { resid: 32, short: 125, long: 250, url: 2_048 };
/** Sizes in px that Office demands of every icon in the ribbon. */
const DEMANDED = [16, 32, 80];

const APP = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

const text = readFileSync(MANIFEST, "utf8");
const manifest = new DOMParser().parseFromString(text, "text/xml");

function all(namespace: string, name: string): Element[] {
  return [...manifest.getElementsByTagNameNS(namespace, name)];
}
function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}
function childNames(element: Element | undefined): string[] {
  return [...(element?.childNodes ?? [])].flatMap((node) => ("tagName" in node ? [node.nodeName] : []));
}
function fileOf(url: string): URL {
  return new URL(`addin/public${new URL(url).pathname}`, ROOT);
}
/** Width and height in px, from a PNG's header. */
function pixelsOf(file: URL): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const strings = [...all(TYPES, "String"), ...all(APP, "DisplayName"), ...all(APP, "Description")];
/** In `Icon` the same element name is a use, not a resource. */
const images = all(TYPES, "Image").filter((image) => image.hasAttribute("id"));
const resources = [...images, ...all(TYPES, "Url"), ...all(TYPES, "String")];
const urls = [
  ...["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"].flatMap((name) => all(APP, name)),
  ...images,
  ...all(TYPES, "Url"),
].map((element) => attribute(element, "DefaultValue"));

describe("what the add-in says it is", () => {
  test("Microsoft's own reader finds a task pane for workbooks", async () => {
    const info = await OfficeAddinManifest.readManifestFile(MANIFEST.pathname);
    expect(info).toMatchObject({
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      defaultLocale: "zh-CN",
      displayName: "五账考评",
      permissions: "ReadWriteDocument",
      appDomains: [ORIGIN],
    });
    expect(info.id).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(Number.parseInt(info.version ?? "", 10)).toBeGreaterThanOrEqual(1);
  });

  test("it runs from ExcelApi 1.9 on", () => {
    expect(all(APP, "Sets").map((sets) => attribute(sets, "DefaultMinVersion"))).toEqual(["1.9"]);
    expect(all(APP, "Set").map((set) => attribute(set, "Name"))).toEqual(["ExcelApi"]);
  });

  test("elements stand in the order Office wants", () => {
    expect(childNames(manifest.documentElement ?? undefined).join(" ")).toBe(
      "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
        "AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides",
    );
    expect(childNames(all(OVERRIDES, "DesktopFormFactor")[0])).toEqual([
      "GetStarted",
      "FunctionFile",
      "ExtensionPoint",
    ]);
    expect(childNames(all(OVERRIDES, "Group")[0])).toEqual([
      "Label",
      "Icon",
      "Control",
      "Control",
      "Control",
    ]);
    for (const control of all(OVERRIDES, "Control")) {
      expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    }
  });
});

describe("resources", () => {
  test("every one named exists, every one there is used, ids are short and their own", () => {
    const ids = resources.map((resource) => attribute(resource, "id"));
    const used = [...all("*", "*")].map((element) => attribute(element, "resid")).filter((id) => id !== "");
    expect(used).not.toHaveLength(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(used)).toEqual(new Set(ids));
    for (const id of ids) expect(id.length, id).toBeLessThanOrEqual(LONGEST.resid);
  });

  test("texts keep to Office's lengths, and each is said in English too", () => {
    for (const string of strings) {
      const overrides = [...string.getElementsByTagNameNS("*", "Override")];
      expect(overrides.map((override) => attribute(override, "Locale"))).toEqual(["en-US"]);
      const limit =
        string.parentNode?.nodeName === "bt:LongStrings" || string.nodeName === "Description"
          ? LONGEST.long
          : LONGEST.short;
      const values = [attribute(string, "DefaultValue"), ...overrides.map((it) => attribute(it, "Value"))];
      for (const value of values) {
        expect(value).not.toBe("");
        expect(value.length, value).toBeLessThanOrEqual(limit);
      }
    }
  });

  test("addresses are https, on one origin, and not too long", () => {
    for (const url of urls) {
      expect(new URL(url).origin, url).toBe(ORIGIN);
      expect(url.length).toBeLessThanOrEqual(LONGEST.url);
    }
    expect(text.match(/https:\/\/[^/"< ]+/g)?.every((origin) => origin === ORIGIN)).toBe(true);
  });

  test("the pages named are built", () => {
    const pages = urls.map((url) => new URL(url).pathname).filter((path) => path.endsWith(".html"));
    expect(new Set(pages)).toEqual(new Set(["/taskpane.html", "/commands/commands.html"]));
    for (const page of pages) expect(existsSync(new URL(`addin${page}`, ROOT)), page).toBe(true);
  });
});

describe("icons", () => {
  test("every picture named is there, as large as it is said to be", () => {
    const uses = all(TYPES, "Image").filter((image) => image.hasAttribute("resid"));
    expect(uses).not.toHaveLength(0);
    for (const use of uses) {
      const image = images.find((it) => attribute(it, "id") === attribute(use, "resid"));
      const size = Number(attribute(use, "size"));
      const url = image === undefined ? "" : attribute(image, "DefaultValue");
      expect(pixelsOf(fileOf(url)), url).toEqual([size, size]);
    }
  });

  test("each button and the group have the sizes Office demands", () => {
    const icons = all(OVERRIDES, "Icon");
    expect(icons).toHaveLength(4);
    for (const icon of icons) {
      const sizes = [...icon.getElementsByTagNameNS(TYPES, "Image")].map((it) =>
        Number(attribute(it, "size")),
      );
      expect(sizes).toEqual(expect.arrayContaining(DEMANDED));
    }
  });

  test("the listing's icons are 32 and 64 px", () => {
    const [small] = all(APP, "IconUrl");
    const [large] = all(APP, "HighResolutionIconUrl");
    expect(small && pixelsOf(fileOf(attribute(small, "DefaultValue")))).toEqual([32, 32]);
    expect(large && pixelsOf(fileOf(attribute(large, "DefaultValue")))).toEqual([64, 64]);
  });
});

describe("the ribbon", () => {
  test("two buttons act at once, the third opens the pane", () => {
    const functions = all(OVERRIDES, "FunctionName").map((name) => name.textContent);
    expect(functions).toEqual(["scoreMonth", "checkLedgers"]);
    expect(all(OVERRIDES, "TaskpaneId")).toHaveLength(1);
  });
});
