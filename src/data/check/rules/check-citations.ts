import { TABLE_NAMES } from "../../schema/files.ts";
import type { Source } from "../../schema/sources.ts";
import type { RuleInput } from "../check-rules.ts";
import type { Problem } from "../problem.ts";
import { quote } from "../quote.ts";
import { explanation } from "../said.ts";
import { problemAt, tableFile } from "../folder.ts";
import { findCitations } from "../../find-citations.ts";

/** Whether a source has the place that a locator names. */
export function hasPlace(source: Source, at: string): boolean {
  return source.parts.includes(at) || (/^[1-9]\d*$/.test(at) && Number(at) <= source.paragraphs);
}

/** The numbers of the source's paragraphs, if it has any. */
const range = ({ paragraphs }: Source, to: string): string[] =>
  paragraphs > 0 ? [`1 ${to} ${paragraphs}`] : [];

/** Every locator names a paragraph or part that its source has. */
export function checkCitations({ tables, folder }: RuleInput): Problem[] {
  const sources = new Map(tables.sources.map((source) => [source.id, source]));
  return TABLE_NAMES.flatMap((table) =>
    [...findCitations(tables[table])].flatMap(({ path, source: id, at }) => {
      const source = sources.get(id);
      if (!source || hasPlace(source, at)) return [];
      return [
        problemAt(
          table,
          tableFile(folder, table),
          ["records", ...path, "at"],
          explanation(
            [`来源 "${id}" 没有 ${quote(at)} 这一处`, `source "${id}" has no place ${quote(at)}`],
            [
              `可以写：${[...range(source, "至"), ...source.parts].join("、")}；段落只写数字，例如 "7"`,
              `It may be: ${[...range(source, "to"), ...source.parts].join(", ")}; of a paragraph the number only, like "7"`,
            ],
          ),
        ),
      ];
    }),
  );
}
