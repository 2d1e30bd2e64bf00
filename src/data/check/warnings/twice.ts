/** Doubts whether two records are one: of the same or nearly the same name, or of one address. */

import { explanation, visible } from "../../problem.ts";
import type { When } from "../../schema/fields/dates.ts";
import type { Name } from "../../schema/fields/text.ts";
import { type Rule, rule, type Warning } from "../rules/rule.ts";

const MERGE = [
  "是同一个，就合成一条，引用它的地方改用留下的编号",
  "If they are one, merge them and point to the id that stays",
] as const;

/** What a name of a unit may have before or behind it, or not. */
const LOOSE =
  /^(?:中国共产党|中共)?(?:\p{Script=Han}{2,3}省|\p{Script=Han}{2,7}自治区|省|自治区)(?!委$)|(?:股份)?有限(?:责任)?公司$|(?:控股)?集团(?:股份)?(?:有限(?:责任)?公司)?$/gu;

/** A name without what may be written or left out: case, blanks, punctuation, and the province of a unit. */
function fold(name: string): string {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, "");
  const short = plain.replaceAll(LOOSE, "");
  return short.length > 1 ? short : plain;
}

/** Shorter names of one character more are other names: 李林, 李林森. */
const LONG = 5;

/** The forms by which names meet: the folded one, and those without one of its characters. */
function* shorterForms(name: string): Generator<string> {
  const characters = Array.from(name);
  if (characters.length <= LONG) return;
  for (const index of characters.keys()) yield characters.toSpliced(index, 1).join("");
}

/** What is compared of a record: its name, and what must be the same for its name to be told twice. */
interface Named {
  readonly name: Name;
  /** Names of records of different groups are never compared: projects of two counties. */
  readonly group?: string | undefined;
  readonly when?: When;
}

/** Whether two records are of different days. */
const isOtherDay = (a: When | undefined, b: When | undefined): boolean =>
  a?.on !== undefined && b?.on !== undefined && !a.on.startsWith(b.on) && !b.on.startsWith(a.on);

/** For each record that has the name of an earlier one, or nearly: the place of that. */
function findTwins(records: readonly Named[]): Map<number, number> {
  const known = new Map<string, number>();
  const longer = new Map<string, number>();
  const twins = new Map<number, number>();
  for (const [index, { name, group = "", when }] of records.entries()) {
    const forms = [fold(name.zh), fold(name.en)].map((form) => `${group}\n${form}`);
    const chinese = fold(name.zh);
    const shorter = [...shorterForms(chinese)].map((form) => `${group}\n${form}`);
    const earlier = [
      ...forms.map((form) => known.get(form)),
      longer.get(forms[0] ?? ""),
      ...shorter.map((form) => known.get(form)),
    ].find((one) => one !== undefined);
    if (earlier !== undefined && !isOtherDay(when, records[earlier]?.when))
      twins.set(index, earlier);
    for (const form of forms) if (!known.has(form)) known.set(form, index);
    for (const form of shorter) if (!longer.has(form)) longer.set(form, index);
  }
  return twins;
}

type Table = "organizations" | "people" | "projects" | "events";

/** No record seems to be told twice; `group` says of each which others it could be. */
const names = (
  table: Table,
  group: (record: { readonly county?: string | undefined }) => string | undefined,
) =>
  rule([table], (facts, { doubt, nameLine }) => {
    const records: readonly (Named & { readonly county?: string | undefined })[] = facts[table];
    const named = records.map((record) => ({ ...record, group: group(record) }));
    return [...findTwins(named)].map(([index, earlier]) => {
      const { zh = "", en = "" } = records[earlier]?.name ?? {};
      const line = nameLine(table, [earlier, "name"]);
      const words = explanation(
        [
          `和“${visible(zh)}”（${line}）像是同一个`,
          `this seems to be the same as "${visible(en)}" (${line})`,
        ],
        MERGE,
      );
      return doubt("twice", table, [index, "name"], words);
    });
  });

/** An address without what leads to the same page: its protocol, `www.`, a slash at its end, a place within the page. */
const foldAddress = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, "")
    .replace(/#.*$/u, "")
    .replace(/\/$/u, "");

/** For each address that an earlier one leads to as well: the place of that. */
function findSame(addresses: readonly string[]): Map<number, number> {
  const first = new Map<string, number>();
  const twins = new Map<number, number>();
  for (const [index, address] of addresses.entries()) {
    const earlier = first.get(address);
    if (earlier === undefined) first.set(address, index);
    else twins.set(index, earlier);
  }
  return twins;
}

/** No page is two sources. */
const addresses = rule(["sources"], ({ sources }, { doubt, nameLine }) =>
  [...findSame(sources.map(({ url }) => foldAddress(url)))].map(([index, earlier]) => {
    const line = nameLine("sources", [earlier, "url"]);
    const words = explanation(
      [`这个网址已经是另一个来源的（${line}）`, `another source has this address (${line})`],
      MERGE,
    );
    return doubt("twice", "sources", [index, "url"], words);
  }),
);

/** What readers may read on with is none of the sources, which are listed in any case, and stands once on a page. */
const furtherReading = rule(["links", "sources"], ({ links, sources }, { doubt, nameLine }) => {
  const pages = links.map(({ url, page }) => `${page.kind} ${page.id} ${foldAddress(url)}`);
  const ofSources = sources.map(({ url }) => foldAddress(url));
  const again = [...findSame(pages)].map(([index, earlier]) => {
    const line = nameLine("links", [earlier, "url"]);
    const words = explanation(
      [`这一页上已经有这个网址（${line}）`, `this page already has this address (${line})`],
      ["删去重复的一条", "Delete one of the two"],
    );
    return doubt("twice", "links", [index, "url"], words);
  });
  const cited = links.flatMap(({ url }, index) => {
    const at = ofSources.indexOf(foldAddress(url));
    if (at < 0) return [];
    const line = nameLine("sources", [at, "url"]);
    const words = explanation(
      [`这个网址是一个来源（${line}）`, `this address is that of a source (${line})`],
      [
        "出处自会列在页面上，从延伸阅读里删去它",
        "Sources are listed on the page anyway: delete it from further reading",
      ],
    );
    return [doubt("twice", "links", [index, "url"], words)];
  });
  return [...again, ...cited];
});

const inCounty = ({ county }: { readonly county?: string | undefined }) => county;
const anywhere = () => undefined;

export const TWICE_DOUBTS: readonly Rule<Warning>[] = [
  names("organizations", anywhere),
  names("people", anywhere),
  names("projects", inCounty),
  names("events", inCounty),
  addresses,
  furtherReading,
];
