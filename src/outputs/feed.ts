/** The corrections as an Atom feed. */

import { createHash } from "node:crypto";
import { element, escapeXml, type Markup } from "../charts/svg.ts";
import type { Correction } from "../data/schema/corrections.ts";
import type { Language } from "../i18n/language.ts";
import { correctionPath } from "../model/addresses.ts";
import type { Atlas } from "../model/atlas.ts";
import { mustGet } from "../model/lookup.ts";
import { newestCorrections } from "../model/page-records.ts";

/** The path of the feed. */
export const FEED_PATH = "/corrections.atom";

/**
 * The corrections as a feed. Ids are made from the names of the province and the programme, the language and the ids of
 * the corrections, not from an address, so that they stay when the site moves. If the site's address is not known, links
 * begin at the root of its host, which Atom allows. Without corrections the feed has the date on which the leading source
 * was read, so that the same data gives the same file.
 *
 * @param addressOf gives the address of a path of the site
 */
export function correctionsFeed(
  say: Language,
  atlas: Atlas,
  addressOf: (path: string) => string,
): Feed {
  const { site } = atlas.dataset;
  const { corrections: said } = say.words;
  const corrections = newestCorrections(atlas);
  const base = `${site.province.zh}/${site.programme.name.zh}${say.prefix}/corrections`;
  const { read } = mustGet(atlas.indexes.sources, site.leadSource, "来源");
  const toEntry = ({ id, date, about, was, is, why }: Correction) => ({
    id: nameUuid(`${base}/${id}`),
    title: say.text(about),
    updated: momentOf(date),
    link: addressOf(correctionPath(id)),
    summary: said.change(say.text(was), say.text(is)),
    content: [
      [said.was, say.text(was)],
      [said.is, say.text(is)],
      [said.why, say.text(why)],
    ] as const,
  });
  return {
    id: nameUuid(base),
    title: said.feedTitle(say.text(site.title)),
    subtitle: said.description,
    author: say.text(site.title),
    language: say.tag,
    updated: momentOf(corrections[0]?.date ?? read),
    self: addressOf(FEED_PATH),
    link: addressOf("/corrections/"),
    entries: corrections.map(toEntry),
  };
}

/** The start of a day in China; a date without month or day counts as the first of them. */
const momentOf = (date: string): string => `${`${date}-01-01`.slice(0, 10)}T00:00:00+08:00`;

/** A feed with its entries, newest first. */
interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly language: string;
  readonly updated: string;
  /** The address of the feed, and that of the page of corrections. */
  readonly self: string;
  readonly link: string;
  readonly entries: readonly FeedEntry[];
}

/** An entry of a feed. Dates are full RFC 3339 timestamps; ids are permanent; texts are plain. */
interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** Its address, which begins at the root of the host if the site's address is not known. */
  readonly link: string;
  readonly summary: string;
  /** Its parts, each with its name. */
  readonly content: readonly (readonly [term: string, text: string])[];
}

/** Writes a feed as Atom 1.0 (RFC 4287). All text is escaped, and characters that XML forbids are left out. */
export function writeAtom(feed: Feed): string {
  const marks = [
    text("id", feed.id),
    text("title", feed.title),
    text("subtitle", feed.subtitle),
    element("author", {}, text("name", feed.author)),
    text("updated", feed.updated),
    link("self", "application/atom+xml", feed.self),
    link("alternate", "text/html", feed.link),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    ...marks.map(({ xml }) => xml),
    ...feed.entries.map(writeEntry),
    "</feed>\n",
  ].join("\n");
}

function writeEntry({ id, title, updated, link: href, summary, content }: FeedEntry): string {
  const parts = content.flatMap(([term, said]) => [text("dt", term), text("dd", said)]);
  const list = element("dl", {}, ...parts);
  const marks = [
    text("id", id),
    text("title", title),
    text("updated", updated),
    link("alternate", "text/html", href),
    text("summary", summary),
    element("content", { type: "xhtml" }, element("div", { xmlns: XHTML }, list)),
  ];
  return ["<entry>", ...marks.map(({ xml }) => xml), "</entry>"].join("\n");
}

const XHTML = "http://www.w3.org/1999/xhtml";

const text = (name: string, content: string): Markup => element(name, {}, content);
const link = (rel: string, type: string, href: string): Markup =>
  element("link", { rel, type, href });

/**
 * The UUID of a name (version 5, RFC 9562) as a URN. The same name always has the same UUID. The standard uses SHA-1,
 * which is safe here: the UUID protects nothing.
 */
export function nameUuid(name: string): string {
  const hash = createHash("sha1").update(Buffer.from(NAMESPACE, "hex")).update(name).digest();
  const bytes = hash.subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}

/** The namespace of RFC 9562 for URLs. */
const NAMESPACE = "6ba7b8119dad11d180b400c04fd430c8";
