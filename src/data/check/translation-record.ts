/**
 * The record of which Chinese a translation was written from: a line a text, with short hashes of both. It is a file of
 * lines and no JSON, so that two branches merge without a conflict (`merge=union` in .gitattributes): a text that has
 * two lines then is up to date if one of them is.
 */

import { createHash } from "node:crypto";
import { LANGUAGE_CODES, type Translation } from "../languages.ts";
import type { Folder } from "../read/folder.ts";
import { type FoundText, TEXT_FILES, textsIn } from "./texts.ts";

const HEAD =
  "# 每行记着一处译文是照哪句中文写的，由 npm run check:data 更新，不用手改。删去一行，就是说那处译文没有过时。";

const CODES = LANGUAGE_CODES.filter((code) => code !== "zh");

/** 36 bits: that a changed text has the hash of the one before happens once in 70 thousand million times. */
const hash = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 6);

/** A line of the record, and its number in the file from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
  readonly zh: string;
  readonly translation: string;
}

/** The lines of each text and language. */
export type TranslationRecord = ReadonlyMap<string, readonly Line[]>;

const LINE = /^(?<name>\S+ \S+) (?<zh>\S+) (?<translation>\S+)$/u;

/** Reads the record; lines that are none, such as those of a conflict, are passed over. */
export function readRecord(text: string): TranslationRecord {
  const lines = text.split("\n").flatMap((one, index) => {
    const { name = "", zh = "", translation = "" } = LINE.exec(one.trim())?.groups ?? {};
    return name === "" ? [] : [{ name, text: one.trim(), number: index + 1, zh, translation }];
  });
  return Map.groupBy(lines, ({ name }) => name);
}

const nameOf = ({ key }: FoundText, code: Translation): string => `${key} ${code}`;

/** The line that shows that a translation is as it was when the Chinese was another; undefined if it is up to date. */
export function staleLine(
  record: TranslationRecord,
  text: FoundText,
  code: Translation,
): Line | undefined {
  const translation = text.in(code);
  const lines = record.get(nameOf(text, code)) ?? [];
  if (translation === undefined || lines.length === 0) return undefined;
  const zh = hash(text.zh);
  if (lines.some((line) => line.zh === zh)) return undefined;
  const same = hash(translation);
  return lines.find((line) => line.translation === same);
}

const lineOf = (text: FoundText, code: Translation): string[] => {
  const translation = text.in(code);
  return translation === undefined
    ? []
    : [`${nameOf(text, code)} ${hash(text.zh)} ${hash(translation)}`];
};

const format = (lines: readonly string[]): string =>
  `${[HEAD, ...[...new Set(lines)].toSorted()].join("\n")}\n`;

/**
 * The record of a folder as it should be. What is stale stays as it was.
 *
 * @param isSound whether the folder has passed the check. Else a text that is not found may stand in a file that cannot
 *   be read, and its lines stay
 */
export function updateRecord(folder: Folder, isSound = true): string {
  const record = readRecord(folder.translations.text ?? "");
  const texts = TEXT_FILES.flatMap((file) => [...textsIn(folder, file)]);
  const lines = texts.flatMap((text) =>
    CODES.flatMap((code) => staleLine(record, text, code)?.text ?? lineOf(text, code)),
  );
  if (isSound) return format(lines);
  const found = new Set(texts.flatMap((text) => CODES.map((code) => nameOf(text, code))));
  const others = [...record].flatMap(([name, old]) => (found.has(name) ? [] : old));
  return format([...lines, ...others.map(({ text }) => text)]);
}

/**
 * The record with the translations of some texts as right for the Chinese that they have now, and else as it was.
 *
 * @returns the record, or the first of the keys that is no text of the folder
 */
export function acceptTranslations(
  folder: Folder,
  keys: readonly string[],
): { readonly text: string } | { readonly unknown: string } {
  const texts = new Map(
    TEXT_FILES.flatMap((file) => [...textsIn(folder, file)]).map((text) => [text.key, text]),
  );
  const unknown = keys.find((key) => !texts.has(key));
  if (unknown !== undefined) return { unknown };
  const accepted = keys.flatMap((key) => texts.get(key) ?? []);
  const isAccepted = new Set(accepted.flatMap((text) => CODES.map((code) => nameOf(text, code))));
  const others = [...readRecord(folder.translations.text ?? "")].flatMap(([name, lines]) =>
    isAccepted.has(name) ? [] : lines.map(({ text }) => text),
  );
  const now = accepted.flatMap((text) => CODES.flatMap((code) => lineOf(text, code)));
  return { text: format([...others, ...now]) };
}
