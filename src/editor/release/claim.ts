/** What the records of a version claim, in readers' words. */
import { UNITS } from "../../data/schema/fields/quantity.ts";
import { isRecord } from "../../data/values.ts";
import type { Language } from "../../i18n/language.ts";
import type { Quantity } from "../../model/figure.ts";
import type { Kind } from "../check/record-locator.ts";
import {
  type Edition,
  nameHelped,
  type RawRecord,
  recordsOfKind,
  textIn,
  textOf,
} from "./edition.ts";
import { RELEASE_WORDS } from "./words.ts";

/** One published statement of a record (a value, a date, a member), in readers' words. */
export interface Claim {
  /** Identifies the claim within its record; the same in every version. */
  readonly key: string;
  /** Tells it from the record's other claims; empty for the main one. */
  readonly label: string;
  readonly text: string;
  /** What is compared: the id of a record that the text names, which may have been renamed, else the text. */
  readonly says: string;
  /** Where it stands in the record. */
  readonly path: readonly PropertyKey[];
}

/** The claims of a record whose changes readers must be told of; none for the other kinds of record. */
export function claimsOf(kind: Kind, record: RawRecord, edition: Edition, say: Language): Claim[] {
  const { words } = say;
  const own = RELEASE_WORDS[say.code];
  if (kind === "figure") {
    const asOf = textOf(record, "asOf");
    const number = isQuantity(record)
      ? say.formatQuantity(record)
      : plain(record.value, record.unit, record.qualifier);
    return [
      ...claim("value", "", number, ["value"]),
      ...claim("asOf", own.time, asOf && say.formatDate(asOf), ["asOf"]),
    ];
  }
  if (kind === "project") {
    const stage = textOf(record, "stage");
    return claim("stage", "", stage && wordFor(words.stage, stage), ["stage"]);
  }
  if (kind === "event") {
    const status = textOf(record, "status");
    return [
      ...claim("when", own.time, timeOf(record.when, say), ["when"]),
      ...claim("status", "", status && wordFor(words.event, status), ["status"]),
    ];
  }
  if (kind === "team") return claimsOfTeam(record, edition, say);
  if (kind === "pairing") return claimsOfPairing(record, edition, say);
  return [];
}

function claimsOfTeam(record: RawRecord, edition: Edition, say: Language): Claim[] {
  const own = RELEASE_WORDS[say.code];
  const members: readonly unknown[] = Array.isArray(record.members) ? record.members : [];
  return members.flatMap((member, at) => {
    const unit = isRecord(member) ? textOf(member, "organization") : null;
    if (!isRecord(member) || unit === null) return [];
    const { name: named } = recordsOfKind(edition, "organization").get(unit) ?? {};
    const name = textIn(say.code, named) ?? unit;
    const role = textOf(member, "role");
    return [
      ...claim(`member ${unit}`, own.member, name, ["members", at], unit),
      ...claim(`role ${unit}`, name, role && wordFor(say.words.role, role), [
        "members",
        at,
        "role",
      ]),
    ];
  });
}

function claimsOfPairing(record: RawRecord, edition: Edition, say: Language): Claim[] {
  const own = RELEASE_WORDS[say.code];
  const helper = textOf(record, "helper");
  const { name } = recordsOfKind(edition, "organization").get(helper ?? "") ?? {};
  const named = textIn(say.code, name) ?? helper;
  const place = "county" in record ? "county" : "prefecture";
  const helped = textOf(record, place);
  const kind = textOf(record, "kind");
  const asOf = textOf(record, "asOf");
  return [
    ...claim("helper", own.helper, named, ["helper"], helper),
    ...claim("county", own.helped, nameHelped(record, edition, say.code), [place], helped),
    ...claim("kind", own.kind, kind && wordFor(own.kinds, kind), ["kind"]),
    ...claim("asOf", own.time, asOf && say.formatDate(asOf), ["asOf"]),
  ];
}

function timeOf(value: unknown, say: Language): string | null {
  if (!isRecord(value)) return null;
  const { on, notBefore, notAfter, words: said } = value;
  const date = (one: unknown) => (typeof one === "string" ? one : undefined);
  const text = textIn(say.code, said);
  const when = {
    on: date(on),
    notBefore: date(notBefore),
    notAfter: date(notAfter),
    ...(text === null ? {} : { words: { zh: text, en: text } }),
  };
  const isDated = when.on ?? when.notBefore ?? when.notAfter ?? text;
  return isDated === null ? null : say.formatWhen(when);
}

/** A list with one claim, or none if the value is not stated: to learn it later is no correction. */
const claim = (
  key: string,
  label: string,
  text: string | null,
  path: PropertyKey[],
  says = text,
): Claim[] =>
  text === null || says === null || text === "" ? [] : [{ key, label, text, says, path }];

/** The site's word for a value, or the value itself if the site has no word for it (any more). */
const wordFor = (group: Readonly<Record<string, unknown>>, value: string): string => {
  const word = group[value];
  return typeof word === "string" ? word : value;
};

const plain = (...values: readonly unknown[]): string =>
  values
    .filter((value) => value !== undefined && value !== null)
    .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
    .join(" ");

export function isQuantity(value: unknown): value is Quantity {
  if (!isRecord(value)) return false;
  const { value: number, unit, qualifier } = value;
  return (
    (typeof number === "number" || typeof number === "string") &&
    typeof unit === "string" &&
    unit in UNITS &&
    typeof qualifier === "string" &&
    QUALIFIERS.includes(qualifier)
  );
}

const QUALIFIERS = ["exact", "about", "over", "nearly"];
