/** What readers must be told of an edit: published facts that it changes, and why. */
import { isDeepStrictEqual } from "node:util";
import { languagesOf, translationsOf } from "../../data/languages.ts";
import type { Folder } from "../../data/read/folder.ts";
import { SITE } from "../../data/schema/files.ts";
import { thisDay } from "../check/parse-arguments.ts";
import { unexplainedChanges } from "../release/compare-editions.ts";
import { draftCorrections } from "../release/draft.ts";
import { readEdition } from "../release/edition.ts";
import { whatReadersKnow } from "../release/history.ts";
import type { Edit, Plan } from "./plan.ts";

type Draft = ReturnType<typeof draftCorrections>[number];

const editionOf = (contents: Plan["contents"]) =>
  readEdition((file) => {
    const bytes = contents.get(file);
    return bytes ? new TextDecoder().decode(bytes) : null;
  });

/** The published facts that a plan changes and no correction explains; none where nothing was published. */
export function findUntold(dir: string, { after, standing, contents }: Plan): Draft[] {
  const told = whatReadersKnow(dir);
  if (!told) return [];
  // Of those that were changed before, the reminder of the check speaks.
  const known = unexplainedChanges(told, editionOf(standing));
  const site = SITE.schema.safeParse(after.site.value).data;
  const codes = site ? translationsOf(site) : [];
  return draftCorrections(told, editionOf(contents), codes, thisDay()).filter(
    ({ change }) => !known.some((one) => isDeepStrictEqual(one, change)),
  );
}

/** The languages in which readers are told why. */
export function reasonLanguages({ site }: Folder) {
  const facts = SITE.schema.safeParse(site.value).data;
  return languagesOf(facts ?? {});
}

/** The name of the control in which an editor says why. */
export const reasonName = (id: string, code: string): string => `why.${id}.${code}`;

/** Whether an editor has been asked why. */
export const wasAsked = (sent: URLSearchParams): boolean =>
  [...sent.keys()].some((name) => name.startsWith("why."));

/** The corrections with the reasons that were sent; undefined if one is missing. */
export function explainUntold(
  untold: readonly Draft[],
  folder: Folder,
  sent: URLSearchParams,
): Edit[] | undefined {
  const codes = reasonLanguages(folder);
  const entries = untold.map(({ entry }) => {
    const why = codes.map((code) => [code, sent.get(reasonName(entry.id, code)) ?? ""] as const);
    return { ...entry, why: Object.fromEntries(why) };
  });
  return entries.some(({ why }) => Object.values(why).includes(""))
    ? undefined
    : entries.map((value) => ({ sheet: "corrections", key: undefined, value }));
}
