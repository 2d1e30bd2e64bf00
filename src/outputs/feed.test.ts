import { describe, expect, it } from "vitest";
import { elementsOf, readXml, type XmlElement, xmlText } from "../charts/testing/read-xml.ts";
import type { Correction } from "../data/schema/corrections.ts";
import { chinese } from "../i18n/zh/index.ts";
import { buildAtlas } from "../model/atlas.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { correctionsFeed, nameUuid, writeAtom } from "./feed.ts";

const { dataset } = loadTestAtlas();
const HOSTILE = `<b onload="x">&amp; ]]> 'a' "b" </entry>\u0001\ud800`;
/** What an XML document can hold of it. */
const HARMLESS = `<b onload="x">&amp; ]]> 'a' "b" </entry>\ufffd`;

const correction = (id: string, date: string, text = "文字"): Correction => ({
  id,
  date,
  about: { zh: `${text}（${id}）` },
  was: { zh: `${text}一` },
  is: { zh: `${text}二` },
  why: { zh: `${text}三` },
});

function feed(corrections: readonly Correction[], host = "https://example.org/sub") {
  const atlas = buildAtlas({ ...dataset, corrections });
  return readXml(writeAtom(correctionsFeed(chinese, atlas, (path) => host + path)));
}

const children = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((one) => typeof one !== "string").filter((one) => one.name === name);
const textIn = (parent: XmlElement, name: string): string =>
  children(parent, name).map(xmlText).join("|");
const hrefOf = (parent: XmlElement, rel: string): string | undefined =>
  children(parent, "link").find(({ attributes }) => attributes.rel === rel)?.attributes.href;

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/u;
const ABSOLUTE = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** What RFC 4287 asks of every feed and entry, as far as ours uses it. */
function judge(root: XmlElement): string[] {
  const entries = children(root, "entry");
  const parts = [root, ...entries];
  const ids = parts.map((part) => textIn(part, "id"));
  return [
    root.name !== "feed" && "no feed",
    root.attributes.xmlns !== "http://www.w3.org/2005/Atom" && "not Atom",
    ...ids.filter((id) => !ABSOLUTE.test(id)).map((id) => `id ${id}`),
    new Set(ids).size !== ids.length && "two of one id",
    ...parts.map((part) => children(part, "title").length !== 1 && "not one title"),
    ...parts.map((part) => textIn(part, "title") === "" && "an empty title"),
    ...parts.map((part) => !TIMESTAMP.test(textIn(part, "updated")) && "no timestamp"),
    ...parts.map((part) => hrefOf(part, "alternate") === undefined && "no page"),
    textIn(children(root, "author")[0] ?? root, "name") === "" && "no author",
    hrefOf(root, "self") === undefined && "no address of its own",
    ...entries.map((entry) => {
      const [content, ...others] = children(entry, "content");
      const [div] = content ? children(content, "div") : [];
      const isXhtml = div?.attributes.xmlns === "http://www.w3.org/1999/xhtml";
      const isWhole = content?.attributes.type === "xhtml" && content.children.length === 1;
      return (!isXhtml || !isWhole || others.length > 0) && "content is no XHTML";
    }),
  ].filter((finding) => typeof finding === "string");
}

describe("the corrections' feed", () => {
  it("is valid Atom without a correction, and as old as the reading of the leading source", () => {
    const root = feed([]);
    const lead = dataset.sources.find(({ id }) => id === dataset.site.leadSource);
    expect(judge(root)).toEqual([]);
    expect(children(root, "entry")).toEqual([]);
    expect(textIn(root, "updated")).toBe(`${lead?.read ?? "absent"}T00:00:00+08:00`);
  });

  it("has an entry for each correction, the newest first, and is as new as that", () => {
    const root = feed([
      correction("first", "2026-11-25"),
      correction("second", "2026-12"),
      correction("third", "2026"),
    ]);
    expect(judge(root)).toEqual([]);
    expect(children(root, "entry").map((entry) => textIn(entry, "updated"))).toEqual([
      "2026-12-01T00:00:00+08:00",
      "2026-11-25T00:00:00+08:00",
      "2026-01-01T00:00:00+08:00",
    ]);
    expect(textIn(root, "updated")).toBe("2026-12-01T00:00:00+08:00");
  });

  it("leads to the entry on the page, and to itself", () => {
    const root = feed([correction("first", "2026-11-25")]);
    const [entry] = children(root, "entry");
    expect(entry && hrefOf(entry, "alternate")).toBe(
      "https://example.org/sub/corrections/#correction-first",
    );
    expect(hrefOf(root, "self")).toBe("https://example.org/sub/corrections.atom");
  });

  it("keeps its ids wherever the site stands, or where nobody knows that yet", () => {
    const ids = (host: string) => {
      const root = feed([correction("first", "2026-11-25")], host);
      return [root, ...children(root, "entry")].map((part) => textIn(part, "id"));
    };
    expect(ids("")).toEqual(ids("https://example.org/sub"));
    expect(judge(feed([correction("first", "2026-11-25")], ""))).toEqual([]);
  });

  it("shows hostile text as text", () => {
    const root = feed([correction("first", "2026-11-25", HOSTILE)]);
    expect(judge(root)).toEqual([]);
    const [entry] = children(root, "entry");
    expect(entry && textIn(entry, "title")).toBe(`${HARMLESS}（first）`);
    expect(entry && textIn(entry, "content")).toBe(
      `原来${HARMLESS}一现在${HARMLESS}二原因${HARMLESS}三`,
    );
    expect(elementsOf(root).filter(({ name }) => name === "b")).toEqual([]);
  });
});

it.each([
  ["http://www.python.org/", "urn:uuid:c2a8cbf8-d0f1-5ef4-9740-c3faec8ab1a0"],
  ["广东/更正", "urn:uuid:e917ff7a-82f6-50ee-b517-20dfa402b58f"],
])("names %s as other makers of UUIDs do", (name, urn) => {
  expect(nameUuid(name)).toBe(urn);
});
