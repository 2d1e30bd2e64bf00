import { checkFolder } from "./check-folder.ts";
import { DataError } from "./check/data-error.ts";
import type { Dataset } from "./dataset.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { dataDir } from "./read/data-dir.ts";
import { readFolder } from "./read/read-folder.ts";

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
