/** The editions of the data that readers were given, as git has them: what the reminder compares with. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { SITE, TABLE_NAMES, TABLES } from "../../data/schema/files.ts";
import { isRecord } from "../../data/values.ts";
import { tellReaders, type Told, toldBy } from "./compare-editions.ts";
import { type Edition, rawRecords } from "./edition.ts";

/** The bytes that git prints, run in a folder; null if it fails, is not installed, or the folder is in no repository. */
function askGit(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array,
  index?: string,
): Buffer | null {
  const { status, stdout } = spawnSync("git", args, {
    ...{ cwd: folder, input, maxBuffer: Infinity },
    ...(index !== undefined && { env: { ...process.env, GIT_INDEX_FILE: index } }),
    stdio: ["pipe", "pipe", "ignore"],
  });
  return status === 0 ? stdout : null;
}

/**
 * The same as text.
 *
 * @param index the file in which git notes what is to be committed, if not in that of the repository
 */
export const runGit = (
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = "",
  index?: string,
): string | null => askGit(folder, args, input, index)?.toString("utf8") ?? null;

const commitOf = (folder: string, reference: string): string | null =>
  runGit(folder, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${reference}^{commit}`,
  ])?.trim() ?? null;

/** Whether a folder is in a checkout of git, as far as its files tell. */
function isInCheckout(folder: string): boolean {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, ".git")) || (above !== folder && isInCheckout(above));
}

/** Why the history does not tell all that readers know: it is not whole, or git does not answer; undefined if it does. */
export function historyGap(folder: string): "shallow" | "git" | undefined {
  const shallow = runGit(folder, ["rev-parse", "--is-shallow-repository"])?.trim();
  if (shallow === undefined) return isInCheckout(path.resolve(folder)) ? "git" : undefined;
  return shallow === "true" ? "shallow" : undefined;
}

/** The main branch as the code host has it: what it calls so, else what it is called as a rule. */
const MAIN = ["origin/HEAD", "origin/main", "origin/master"];

const FILES: readonly string[] = [SITE.file, ...TABLE_NAMES.map((table) => TABLES[table].file)];

/** A commit, and its day. */
interface Commit {
  readonly commit: string;
  readonly day: string;
}

function list(folder: string, args: readonly string[]): Commit[] {
  const log = runGit(folder, ["log", "--reverse", "--date=short", "--format=%H %cd", ...args]);
  const lines = log?.trim().split("\n") ?? [];
  return lines.flatMap((line) => {
    const [commit = "", day = ""] = line.split(" ");
    return day === "" ? [] : [{ commit, day }];
  });
}

/**
 * The commits that count as published, oldest first. With a code host they are those of its main branch, up to where
 * this one left it, without the steps of the branches that were merged into it. Without one they are the tags `v…`, or
 * if nothing is tagged all commits.
 */
function publishedCommits(folder: string): Commit[] {
  const main = MAIN.find((name) => commitOf(folder, name) !== null);
  const tip = main === undefined ? "HEAD" : runGit(folder, ["merge-base", "HEAD", main])?.trim();
  if (tip === undefined) return [];
  const tags =
    main === undefined
      ? runGit(folder, ["for-each-ref", "--format=%(objectname) %(*objectname)", "refs/tags/v*"])
      : null;
  const tagged = new Set(tags?.match(/[0-9a-f]{40,}/gu));
  const released = list(folder, ["--topo-order", tip]).filter(({ commit }) => tagged.has(commit));
  return released.length > 0 ? released : list(folder, ["--first-parent", tip, "--", ...FILES]);
}

/** The data of some commits. A file that several of them have in the same state is read once. */
function readCommits(
  folder: string,
  commits: readonly string[],
): { readonly edition: Edition; readonly site: string }[] {
  const names = commits.flatMap((commit) => FILES.map((file) => `${commit}:./${file}`));
  const found = runGit(folder, ["cat-file", "--batch-check=%(objectname)"], names.join("\n"));
  const blobs = found?.trimEnd().split("\n") ?? [];
  const blobOf = new Map(names.map((name, at) => [name, blobs[at] ?? ""]));
  const texts = readBlobs(
    folder,
    [...new Set(blobs)].filter((blob) => !blob.endsWith(" missing")),
  );
  const records = new Map([...texts].map(([blob, text]) => [blob, rawRecords(text)]));
  return commits.map((commit) => {
    const blob = (file: string): string => blobOf.get(`${commit}:./${file}`) ?? "";
    const tables = TABLE_NAMES.map(
      (table) =>
        [table, records.get(blob(TABLES[table].file)) ?? new Map<string, never>()] as const,
    );
    return { edition: new Map(tables), site: texts.get(blob(SITE.file)) ?? "" };
  });
}

/** The texts of files in git's store, by their ids. */
function readBlobs(folder: string, blobs: readonly string[]): Map<string, string> {
  const bytes = askGit(folder, ["cat-file", "--batch"], blobs.join("\n")) ?? Buffer.of();
  const texts = new Map<string, string>();
  // Before each text stands a line: its id, what it is, its length.
  for (let at = 0, end = 0; (end = bytes.indexOf("\n", at)) !== -1;) {
    const [blob = "", , length] = bytes.toString("utf8", at, end).split(" ");
    at = end + 1 + Number(length);
    texts.set(blob, bytes.toString("utf8", end + 1, at));
    at += 1;
  }
  return texts;
}

/** Whether a site counts as published on a day, by what its own data say of that. */
function isPublished(site: string, day: string): boolean {
  let value: unknown;
  try {
    value = JSON.parse(site);
  } catch {
    return false;
  }
  const published = isRecord(value) ? value.published : undefined;
  return typeof published === "string" && day.slice(0, published.length) >= published;
}

/** What was found last, since the form asks at each step of an editor. */
let last: { readonly of: string; readonly told: Told | undefined } | undefined;

/**
 * What readers know of a data folder: told by all editions that were published, so that a change that nobody explained
 * is not forgotten, however many follow. The history remembers it, in every clone and after every merge; the published
 * site itself would not, since it has the change as soon as it is published.
 *
 * @param wanted a version to be taken for the only edition: a tag, a branch or a commit
 * @returns undefined where nothing is published, or that version is not there
 */
export function whatReadersKnow(folder: string, wanted?: string): Told | undefined {
  // Where all branches and tags stand: as long as none has moved, the history is the same.
  const state = runGit(folder, ["show-ref", "--head"]);
  if (state === null) return undefined;
  const of = [folder, wanted, state].join("\n");
  if (last?.of === of) return last.told;
  const commit = wanted === undefined ? null : commitOf(folder, wanted);
  const commits =
    wanted === undefined ? publishedCommits(folder) : commit === null ? [] : [{ commit, day: "" }];
  const read = readCommits(
    folder,
    commits.map((one) => one.commit),
  );
  const [first, ...later] = read.flatMap(({ edition, site }, at) =>
    wanted !== undefined || isPublished(site, commits[at]?.day ?? "") ? [edition] : [],
  );
  const told = first && later.reduce(tellReaders, toldBy(first));
  last = { of, told };
  return told;
}
