import { TABLE_NAMES } from "../../schema/files.ts";
import type { Source } from "../../schema/sources.ts";
import type { RuleInput } from "../check-rules.ts";
import type { Problem } from "../problem.ts";
import { problemAt, tableFile } from "../folder.ts";
import { findCitations } from "../../find-citations.ts";

/** Whether a source has the place that a locator names. */
export function hasPlace(source: Source, at: string): boolean {
  return source.parts.includes(at) || (/^[1-9]\d*$/.test(at) && Number(at) <= source.paragraphs);
}

/** Every locator names a paragraph or part that its source has. */
export function checkCitations({ tables, folder }: RuleInput): Problem[] {
  const sources = new Map(tables.sources.map((source) => [source.id, source]));
  return TABLE_NAMES.flatMap((table) =>
    [...findCitations(tables[table])].flatMap(({ path, source: id, at }) => {
      const source = sources.get(id);
      if (!source || hasPlace(source, at)) return [];
      const places = [
        source.paragraphs > 0 ? `1 至 ${source.paragraphs}` : "",
        ...source.parts,
      ].filter(Boolean);
      return [
        problemAt(table, tableFile(folder, table), ["records", ...path, "at"], {
          message: `来源 "${id}" 没有 "${at}" 这一处`,
          remedy: `可以写：${places.join("、")}；段落只写数字，例如 "7"`,
        }),
      ];
    }),
  );
}
