/** The corrections that would tell readers of changes, drafted for an editor. */
import type { Translation } from "../../data/languages.ts";
import { speak } from "../../i18n/languages.ts";
import { type Change, compareEditions, type Told, unexplainedChanges } from "./compare-editions.ts";
import type { Edition } from "./edition.ts";

/** The changes as they are told in another language than Chinese. */
interface Translated {
  readonly code: Translation;
  readonly changes: readonly Change[];
}

/** A correction that is whole but for why: that is empty, which the check refuses. */
interface Entry {
  readonly id: string;
  readonly date: string;
  readonly record?: Change["record"];
  readonly about: Readonly<Record<string, string>>;
  readonly was: Readonly<Record<string, string>>;
  readonly is: Readonly<Record<string, string>>;
  readonly why: Readonly<Record<string, string>>;
}

/** The changes of published facts that no correction explains, each with the entry that would. */
export function draftCorrections(
  told: Told,
  current: Edition,
  codes: readonly Translation[],
  today: string,
): { readonly change: Change; readonly entry: Entry }[] {
  const taken = new Set(current.get("corrections")?.keys());
  const translations = codes.map((code) => ({
    code,
    changes: compareEditions(told.edition, current, speak({ lang: code })),
  }));
  return unexplainedChanges(told, current).map((change) => ({
    change,
    entry: draftCorrection(change, today, taken, translations),
  }));
}

/**
 * The correction that explains a change, once an editor says why. Its id gets a number if there is a correction of the
 * same day and record.
 *
 * @param taken ids of the corrections that exist
 */
export function draftCorrection(
  { record, removed, owner, about, was, is }: Change,
  today: string,
  taken: ReadonlySet<string>,
  translations: readonly Translated[] = [],
): Entry {
  const idOf = (count: number): string =>
    [today, ...(count > 1 ? [count] : []), record.id].join("-");
  let count = 1;
  while (taken.has(idOf(count))) count += 1;
  const pointer = removed ? owner : record;
  const told = translations.map(({ code, changes }) => {
    const same = changes.find(
      (one) => one.record.kind === record.kind && one.record.id === record.id,
    );
    return [code, same] as const;
  });
  const text = (zh: string, member: "about" | "was" | "is" | null) => ({
    zh,
    ...Object.fromEntries(told.map(([code, one]) => [code, (member && one?.[member]) ?? ""])),
  });
  return {
    id: idOf(count),
    date: today,
    ...(pointer === null ? {} : { record: pointer }),
    about: text(about, "about"),
    was: text(was, "was"),
    is: text(is, "is"),
    why: text("", null),
  };
}

/** An entry to paste into `corrections.json`, indented as there. */
export const formatDraft = (entry: Entry): string =>
  JSON.stringify(entry, null, 2).replaceAll(/^/gmu, "    ");
