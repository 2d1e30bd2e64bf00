import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";

/** A correction says that something reads otherwise now. */
export function checkUnchanged({ tables, folder }: RuleInput): Problem[] {
  return tables.corrections.flatMap(({ was, is }, index) =>
    was.zh === is.zh
      ? [
          problemAt(
            "corrections",
            tableFile(folder, "corrections"),
            ["records", index, "is"],
            explanation(
              ["改后与改前写的一样", "what it is now reads as what it was"],
              ["写上现在的内容", "Write what stands there now"],
            ),
          ),
        ]
      : [],
  );
}
