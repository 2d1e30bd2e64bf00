import type { Correction } from "../../data/schema/corrections.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { mustGet } from "../../model/must-get.ts";
import { newestCorrections } from "../../model/newest-corrections.ts";
import { correctionPath } from "../page/correction-anchor.ts";
import { nameUuid } from "./name-uuid.ts";
import type { Feed } from "./write-atom.ts";

/** Where the site offers its corrections as a feed. */
export const FEED_PATH = "/corrections.atom";

/** The first moment, in China, of a day known as precisely as it may be. */
const momentOf = (date: string): string => `${`${date}-01-01`.slice(0, 10)}T00:00:00+08:00`;

/**
 * The corrections as a feed. Its ids come from the province's and the programme's names and the entries' own ids,
 * not from an address: they stay when the site moves, and are there when nobody knows yet where it will stand. Links
 * are then from the root of its host, as Atom allows. Without corrections the feed is as old as the reading of the
 * leading source, so that the same data gives the same file.
 *
 * @param addressOf gives the address of a path of the site
 */
export function correctionsFeed(atlas: Atlas, addressOf: (path: string) => string): Feed {
  const { site } = atlas.dataset;
  const { corrections: text } = words;
  const corrections = newestCorrections(atlas);
  const base = `${site.province.zh}/${site.programme.name.zh}/corrections`;
  const { read } = mustGet(atlas.indexes.sources, site.leadSource, "来源");
  const toEntry = ({ id, date, about, was, is, why }: Correction) => ({
    id: nameUuid(`${base}/${id}`),
    title: about.zh,
    updated: momentOf(date),
    link: addressOf(correctionPath(id)),
    summary: text.change(was.zh, is.zh),
    content: [
      [text.was, was.zh],
      [text.is, is.zh],
      [text.why, why.zh],
    ] as const,
  });
  return {
    id: nameUuid(base),
    title: text.feedTitle(site.title.zh),
    subtitle: text.description,
    author: site.title.zh,
    language: "zh-Hans-CN",
    updated: momentOf(corrections[0]?.date ?? read),
    self: addressOf(FEED_PATH),
    link: addressOf("/corrections/"),
    entries: corrections.map(toEntry),
  };
}
