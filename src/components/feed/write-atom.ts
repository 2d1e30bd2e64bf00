import { escapeXml } from "../../charts/picture/escape-xml.ts";

/** An entry of a feed. Dates are whole RFC 3339 timestamps, ids absolute and for ever, texts plain. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** Where it can be read; from the root of its host where the build does not know that. */
  readonly link: string;
  readonly summary: string;
  /** Its parts, each with what it is called. */
  readonly content: readonly (readonly [term: string, text: string])[];
}

/** A feed with its entries, newest first. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly language: string;
  readonly updated: string;
  /** Where the feed itself stands, and the page that shows the same. */
  readonly self: string;
  readonly link: string;
  readonly entries: readonly FeedEntry[];
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

function writeEntry({ id, title, updated, link: href, summary, content }: FeedEntry): string {
  const parts = content.map(([term, text]) => element("dt", term) + element("dd", text));
  return [
    "<entry>",
    element("id", id),
    element("title", title),
    element("updated", updated),
    link("alternate", "text/html", href),
    element("summary", summary),
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><dl>${parts.join("")}</dl></div></content>`,
    "</entry>",
  ].join("\n");
}

/** Writes a feed as Atom 1.0 (RFC 4287); all text is escaped, and what XML cannot hold is left out. */
export function writeAtom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    `<author>${element("name", feed.author)}</author>`,
    element("updated", feed.updated),
    link("self", "application/atom+xml", feed.self),
    link("alternate", "text/html", feed.link),
    ...feed.entries.map(writeEntry),
    "</feed>\n",
  ].join("\n");
}
