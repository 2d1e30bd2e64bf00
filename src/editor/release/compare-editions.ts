/** Which published facts have changed, and which of these changes no correction explains. */
import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../data/values.ts";
import type { Language } from "../../i18n/language.ts";
import { chinese } from "../../i18n/zh/index.ts";
import { type Kind, TABLES_OF_KIND } from "../check/record-locator.ts";
import { type Claim, claimsOf } from "./claim.ts";
import {
  type Edition,
  nameRecord,
  ownerOf,
  type Pointer,
  type RawRecord,
  recordsOfKind,
  textIn,
  textOf,
} from "./edition.ts";
import { RELEASE_WORDS } from "./words.ts";

/** A published record whose claims have changed, or that was removed. */
export interface Change {
  readonly record: Pointer;
  readonly removed: boolean;
  /** For a removed record: the record that it belonged to, if that still exists. */
  readonly owner: Pointer | null;
  /** What a reader calls it. */
  readonly about: string;
  readonly was: string;
  readonly is: string;
  /** The place of the first change in the record. */
  readonly path: readonly PropertyKey[];
}

/** What readers know: each record as it was when they were last told all of it. */
export interface Told {
  readonly edition: Edition;
  /** For records that have changed since: the ids of the corrections that there were then, by `nameOf`. */
  readonly earlier: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What readers know who were given one edition. */
export const toldBy = (edition: Edition): Told => ({ edition, earlier: new Map() });

const nameOf = ({ kind, id }: Pointer): string => `${kind} ${id}`;

const correctionsOf = (edition: Edition) => edition.get("corrections") ?? new Map<string, never>();

/** The ids of the corrections that cannot explain a change of a record, since they are older than what it was. */
const earlierThan = ({ edition, earlier }: Told, record: Pointer): ReadonlySet<string> =>
  earlier.get(nameOf(record)) ?? new Set(correctionsOf(edition).keys());

/** The changes of published facts that no correction explains. */
export function unexplainedChanges(told: Told, current: Edition): Change[] {
  return compareEditions(told.edition, current, chinese).filter((change) => {
    const earlier = earlierThan(told, change.record);
    return ![...correctionsOf(current)].some(
      ([id, correction]) => !earlier.has(id) && explains(correction, change),
    );
  });
}

/**
 * What readers know after one more edition. A record with a change that no correction explains stays as they were told
 * of it, whatever comes later.
 */
export function tellReaders(told: Told, next: Edition): Told {
  const earlier = new Map(
    unexplainedChanges(told, next).map(({ record }) => [nameOf(record), earlierThan(told, record)]),
  );
  const edition = new Map(next);
  for (const kind of KINDS)
    for (const table of TABLES_OF_KIND[kind]) {
      const isOpen = (id: string) => earlier.has(nameOf({ kind, id }));
      const known = [...(told.edition.get(table) ?? [])].filter(([id]) => isOpen(id));
      const now = [...(next.get(table) ?? [])].filter(([id]) => !isOpen(id));
      edition.set(table, new Map([...now, ...known]));
    }
  return { edition, earlier };
}

/**
 * Whether a correction explains a change. For a removed record, to which nothing can point, the correction's own id
 * ends with the record's. A correction of a figure must name the figure's present value; else it explains an earlier
 * change.
 */
function explains(correction: RawRecord, { record, removed, is }: Change): boolean {
  if (removed) return textOf(correction, "id")?.replace(DATED, "") === record.id;
  const { record: pointer } = correction;
  if (!isRecord(pointer) || pointer.kind !== record.kind || pointer.id !== record.id) return false;
  return record.kind !== "figure" || tells(correction, is);
}

/** The beginning of a drafted correction's id: the date, and a number from the second one of a day. */
const DATED = /^\d{4}-\d{2}(?:-\d{2})?(?:-\d+)?-/u;

/** Whether a correction names the present value and date of a figure, in the site's wording. */
function tells(correction: RawRecord, is: string): boolean {
  const told = squeeze(textIn("zh", correction.is) ?? "");
  return is
    .split("；")
    .map((part) => squeeze(part.replace(/^[^：]*：/u, "")))
    .every((part) => told.includes(part));
}

const squeeze = (text: string): string => text.replaceAll(/\s+/gu, "");

const KINDS: readonly Kind[] = Object.keys(TABLES_OF_KIND).filter(
  (kind): kind is Kind => kind in TABLES_OF_KIND,
);

/**
 * The changed and the removed records of the old version, one change for each, told in a language. New records, and values where nothing
 * was stated before, are no changes of what was published.
 */
export function compareEditions(old: Edition, current: Edition, say: Language): Change[] {
  return KINDS.flatMap((kind) => {
    const now = recordsOfKind(current, kind);
    return [...recordsOfKind(old, kind)].flatMap(([id, before]) =>
      compareRecord(kind, id, [before, old], [now.get(id), current], say),
    );
  });
}

function compareRecord(
  kind: Kind,
  id: string,
  [before, old]: readonly [RawRecord, Edition],
  [after, current]: readonly [RawRecord | undefined, Edition],
  say: Language,
): Change[] {
  const own = RELEASE_WORDS[say.code];
  const tell = (told: readonly Pick<Claim, "label" | "text">[]): string =>
    told
      .map(({ label, text }) => (label === "" ? text : own.labelled(label, text)))
      .join(own.semicolon);
  const record = { kind, id };
  if (isDeepStrictEqual(before, after)) return [];
  const claims = claimsOf(kind, before, old, say);
  const about = nameRecord(kind, after ?? before, after ? current : old, say.code);
  if (after === undefined) {
    const owner = ownerOf(kind, before);
    const isThere = owner !== null && recordsOfKind(current, owner.kind).has(owner.id);
    const was = tell(claims) || about;
    return [
      { record, removed: true, owner: isThere ? owner : null, about, was, is: own.gone, path: [] },
    ];
  }
  const found = differences(claims, claimsOf(kind, after, current, say), say);
  const [first] = found;
  if (!first) return [];
  const is = tell(found.map(({ was: { label }, is: text }) => ({ label, text })));
  const was = tell(found.map((one) => one.was));
  return [{ record, removed: false, owner: null, about, was, is, path: first.path }];
}

interface Difference {
  readonly was: Claim;
  readonly is: string;
  readonly path: readonly PropertyKey[];
}

/** The claims that have changed. The role of a removed member is not told apart from the member. */
function differences(
  before: readonly Claim[],
  after: readonly Claim[],
  { code, words }: Language,
): Difference[] {
  const { gone } = RELEASE_WORDS[code];
  const now = new Map(after.map((one) => [one.key, one]));
  const isGone = (key: string): boolean =>
    key.startsWith("role ") && !now.has(key.replace("role", "member"));
  return before
    .filter(({ key, says }) => now.get(key)?.says !== says && !isGone(key))
    .map((was) => ({
      was,
      is: now.get(was.key)?.text ?? (was.key.startsWith("member ") ? gone : words.notStated),
      path: now.get(was.key)?.path ?? [],
    }));
}
