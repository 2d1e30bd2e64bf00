import { checkFolder } from "./check/check-folder.ts";
import type { Dataset } from "./dataset.ts";
import { formatProblems, languageOf, type Problem } from "./problem.ts";
import { dataDir, readFolder } from "./read/read-folder.ts";
import { deepFreeze } from "./values.ts";

/** Thrown when anything is wrong with the data; its message is the whole report. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`\n${formatProblems(problems, languageOf())}`);
    this.name = "DataError";
    this.problems = problems;
  }
}

const loaded = new Map<string, Dataset>();

/**
 * The only door to the facts: reads a data folder once, checks it, freezes it.
 * @throws DataError with every problem, if there is any.
 */
export function loadDataset(folder: string = dataDir()): Dataset {
  const known = loaded.get(folder);
  if (known) return known;
  const result = checkFolder(readFolder(folder));
  if (!result.ok) throw new DataError(result.problems);
  const dataset = deepFreeze(result.dataset);
  loaded.set(folder, dataset);
  return dataset;
}
