import { lineStarts, positionAt } from "../read/locate.ts";
import type { RefTable } from "../schema/fields/ref.ts";
import { type CandidateLookup, explainDangling } from "./candidates.ts";
import type { Folder } from "./folder.ts";
import type { Problem } from "./problem.ts";

/** The story's components that name a record, and the table it is in. */
const POINTERS: readonly { readonly pattern: RegExp; readonly table: RefTable }[] = [
  { pattern: /<Fact\s+id="([^"]*)"/g, table: "figures" },
  { pattern: /<FundBars\s+organization="([^"]*)"/g, table: "organizations" },
  { pattern: /<Step\s[^>]*?counties="([^"]*)"/g, table: "counties" },
];

/** The figures and units that the story names exist, if the folder's site tells the story. */
export function checkStory({ story }: Folder, candidatesFor: CandidateLookup): Problem[] {
  return story.flatMap(({ file, text }) => {
    const starts = lineStarts(text);
    return POINTERS.flatMap(({ pattern, table }) => {
      const candidates = candidatesFor(table);
      return [...text.matchAll(pattern)].flatMap((match): Problem[] => {
        const [whole, list = ""] = match;
        // A step may name several counties, with blanks between them.
        const ids = list === "" ? [""] : list.split(/\s+/).filter((id) => id !== "");
        return ids.flatMap((id) => {
          if (!candidates || candidates.has(id)) return [];
          const place = positionAt(starts, match.index + whole.lastIndexOf(id));
          return [
            {
              file,
              ...place,
              where: { zh: "故事", en: "story" },
              ...explainDangling(id, table, candidates),
            },
          ];
        });
      });
    });
  });
}
