import type { Folder } from "../../data/check/folder.ts";
import type { Language, Said } from "../../data/check/said.ts";
import type { Dataset } from "../../data/dataset.ts";
import { buildAtlas } from "../../model/build-atlas.ts";
import { coverage } from "../../model/coverage.ts";
import { remind } from "../release/remind.ts";
import { formatReport } from "../report/format-report.ts";
import { recordLocator } from "./record-locator.ts";
import type { CheckArguments } from "./parse-arguments.ts";

/** What to print after a sound check, or what could not be done. */
export type Outcome = { readonly error: Said } | { readonly texts: readonly string[] };

/** After a sound check: the reminder of changes that no correction explains, then the report if it was asked for. */
export function afterCheck(
  dir: string,
  folder: Folder,
  dataset: Dataset,
  asked: CheckArguments,
  language: Language,
): Outcome {
  const remark = remind(dir, folder, asked, language);
  if ("error" in remark) return remark;
  const report = asked.report
    ? formatReport(coverage(buildAtlas(dataset), asked.today), language, recordLocator(folder))
    : null;
  return { texts: [remark.reminder, report].filter((text) => text !== null) };
}
