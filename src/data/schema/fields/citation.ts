/** Where a fact comes from: its citations, and what other sources claim of it. */

import { z } from "zod";
import { field } from "../field.ts";
import { asOf } from "./dates.ts";
import { id, ref } from "./reference.ts";
import { note, prose, text } from "./text.ts";

/** Where a fact stands in its source: the source and the paragraph number or named part. Never a quotation. */
export const citation = z.strictObject({
  /** The source record. */
  source: ref("sources", "来源", "哪个来源：写 sources.json 里的编号。"),
  /** Paragraph number ("7") or a part that the source record lists ("摘要"). */
  at: field(
    text,
    "位置",
    "在来源的哪一处：段落号，或来源列出的部分，都写在引号里；只写位置，不抄原句。",
    ["7", "摘要"],
  ),
});

/** Every fact cites at least one place. */
export const cite = field(
  z.array(citation).min(1),
  "出处",
  "这条事实写在哪个来源的哪一处，至少一处；几个来源说法相同，就都列上。",
  [[{ source: "nanfang-2024-05-29", at: "7" }]],
);

export type Citation = z.infer<typeof citation>;

/** A fact without a number, in our own words, with its source. */
export const statement = z.strictObject({
  id: field(id, "编号", "这一句的编号，同一条记录里不能重复。", ["working-principle"]),
  text: field(prose, "内容", "一件事实，用自己的话写成一句，不抄来源的句子。", [
    { zh: "镇里有一座富硒科普馆。", en: "The town has a science hall on selenium." },
  ]),
  cite,
});

/** Facts without a number, of a record. */
export const statements = field(
  z.array(statement),
  "其他事实",
  "这条记录还有的、不带数字的事实，一件一条；没有就不写。",
  [
    [
      {
        id: "selenium-museum",
        text: { zh: "镇里有一座富硒科普馆。", en: "The town has a science hall on selenium." },
        cite: [{ source: "nanfang-2024-05-29", at: "22" }],
      },
    ],
  ],
).optional();

export type Statement = z.infer<typeof statement>;

/**
 * What other sources say of the same fact, or the same source of another time (其他说法). The record itself holds the
 * claim that the site shows; a source that says just the same is a further citation of it, not another claim.
 *
 * @param says the members of the record that a claim may say differently
 * @param example the same members as another source might put them
 */
export function otherClaims<Says extends z.core.$ZodShape>(
  says: Says,
  example: z.input<z.ZodObject<Says>>,
) {
  const claim = z.strictObject({
    ...says,
    /** The day or period of which the source says it; null where it does not say. */
    asOf,
    cite,
    note,
  });
  const claims = z
    .array(claim)
    .min(1)
    .meta({
      title: "其他说法",
      description:
        "别的来源，或同一来源在别的时候，对这同一件事的不同说法，一种一条；说法相同的不写在这里，加进出处。",
      examples: [
        [{ ...example, asOf: "2024", cite: [{ source: "water-resources-chaonan", at: "正文" }] }],
      ],
    });
  return claims.optional();
}

/** A citation found in a record, with its place. */
interface FoundCitation {
  readonly path: readonly (string | number)[];
  readonly source: string;
  readonly at: string;
}

/** Walks any checked value and yields its citations, the objects with a `source` and an `at`. */
export function* findCitations(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<FoundCitation> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* findCitations(item, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    if (
      "source" in value &&
      "at" in value &&
      typeof value.source === "string" &&
      typeof value.at === "string"
    ) {
      yield { path, source: value.source, at: value.at };
      return;
    }
    for (const [key, item] of Object.entries(value)) yield* findCitations(item, [...path, key]);
  }
}
