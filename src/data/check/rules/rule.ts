/** What a rule between records is, what it sees of a folder, and what it finds: faults, or only doubts. */

import type { Dataset } from "../../dataset.ts";
import { type Explanation, explanation, type Problem, type Said } from "../../problem.ts";
import { type Folder, problemAt, tableFile } from "../../read/folder.ts";
import { type DataFile, remember } from "../../read/read-file.ts";
import type { Doubt } from "../../schema/fields/meant-so.ts";
import type { TableName } from "../../schema/files.ts";

/** A file of a folder, by what it holds. */
type Part = Exclude<keyof Dataset, "mapName">;

/** A file that an editor writes, which the map is not. */
type Editable = TableName | "site";

/** The facts of each file that fits its schema; undefined for a file that does not. */
export type Parsed = { readonly [Name in keyof Dataset]: Dataset[Name] | undefined };

/** How a rule speaks of places in the files that it reads: of a table, paths begin with the index of the record. */
interface Places<Name extends Part> {
  readonly problem: (
    part: Name & Editable,
    path: readonly PropertyKey[],
    words: Explanation,
  ) => Problem;
  /** The same for what may be meant so. */
  readonly doubt: (
    doubt: Doubt,
    part: Name & Editable,
    path: readonly PropertyKey[],
    words: Explanation,
  ) => Warning;
  /** A place as it is named within a message: `data/teams.json:41`. */
  readonly nameLine: (part: Name & Editable, path: readonly PropertyKey[]) => string;
}

/** What is probably wrong, though a record may say that it is meant so. */
export interface Warning extends Problem {
  readonly doubt: Doubt;
  readonly part: Editable;
  /** The place of the record in its table; undefined for the site. */
  readonly record: number | undefined;
}

/** Says what to do about a doubt: mend it, or say in the record (or at another place) that it is meant so. */
export function withAnswer(
  doubt: Doubt,
  { message, remedy }: Explanation,
  place: Said = { zh: "这一条", en: "this record" },
): Explanation {
  const answer = `"meantSo": ["${doubt}"]`;
  return explanation(
    [message.zh, message.en],
    [
      `${remedy.zh}；核对过、没有错，就在${place.zh}里写 ${answer}`,
      `${remedy.en}; if it is right, write ${answer} in ${place.en}`,
    ],
  );
}

/** A truth that holds between records: finds where it is broken. */
export type Rule<Found extends Problem = Problem> = (
  parsed: Parsed,
  folder: Folder,
) => readonly Found[];

function fileOf(folder: Folder, part: Editable | "topology"): DataFile {
  return part === "site" || part === "topology" ? folder[part] : tableFile(folder, part);
}

const pathIn = (part: Editable, path: readonly PropertyKey[]) =>
  part === "site" ? path : ["records", ...path];

const areThere = <Name extends Part>(
  parsed: Parsed,
  reads: readonly Name[],
): parsed is Parsed & Pick<Dataset, Name> => reads.every((name) => parsed[name] !== undefined);

/**
 * Makes a rule of what it reads and how it judges. It runs only if all the files that it reads fit their schemas, since
 * it would judge wrongly without one of them, and it sees no other; so it need not run again while these are the same.
 */
export function rule<Name extends Part, Found extends Problem>(
  reads: readonly Name[],
  judge: (facts: Pick<Dataset, Name>, places: Places<Name>) => readonly Found[],
): Rule<Found> {
  const found = remember<readonly Found[]>();
  return (parsed, folder) => {
    if (!areThere(parsed, reads)) return [];
    const files = reads.map((name) =>
      name === "photoFiles" ? folder.photoFiles : fileOf(folder, name),
    );
    return found(files, () =>
      judge(parsed, {
        problem: (part, path, words) =>
          problemAt(part, fileOf(folder, part), pathIn(part, path), words),
        doubt: (doubt, part, path, words) => {
          const place = problemAt(
            part,
            fileOf(folder, part),
            pathIn(part, path),
            withAnswer(doubt, words),
          );
          const [first] = path;
          const record = part !== "site" && typeof first === "number" ? first : undefined;
          return { ...place, doubt, part, record };
        },
        nameLine: (part, path) => {
          const { file, locate } = fileOf(folder, part);
          return `${file}:${locate(pathIn(part, path)).line}`;
        },
      }),
    );
  };
}
