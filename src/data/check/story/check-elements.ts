/** Whether the attributes of a story's elements are those that they have, and name what the data has. */

import { explanation, quote } from "../../problem.ts";
import { id, type RefTable } from "../../schema/fields/reference.ts";
import { STORY_ELEMENTS } from "../../schema/story.ts";
import { isRecord } from "../../values.ts";
import { checkStep, type Known, listOf, wordsOf } from "./check-step.ts";
import type { Attribute } from "./scan-attributes.ts";
import { nearNames, type Tag } from "./scan-tags.ts";
import { type Found, missingAttribute, missingValue, unknownName } from "./story-words.ts";

/** What is wrong with the attributes of an opening tag. */
export function checkElement({ name = "", attributes, start, kind }: Tag, known: Known): Found[] {
  const element = STORY_ELEMENTS[name];
  if (!element || kind === "close") return [];
  const names = Object.keys(element.attributes);
  const found = attributes.flatMap((one): Found[] => {
    if (!names.includes(one.name)) {
      const near = nearNames(one.name, names);
      const what = [`属性（在 <${name}> 里）`, `attribute of <${name}>`] as const;
      return [{ offset: one.offset, words: unknownName(what, one.name, near, names) }];
    }
    const table = element.attributes[one.name];
    if (one.value.trim() === "") return [{ offset: one.offset, words: missingValue(one.name) }];
    return table ? danglingIn(one, table, known) : [];
  });
  // A misspelt one may be the one that is missing.
  const missing = found.length === 0 ? element.required : [];
  for (const attribute of missing)
    if (!attributes.some((one) => one.name === attribute))
      found.push({ offset: start, words: missingAttribute(name, attribute) });
  if (found.length > 0) return found;
  const valueOf = (attribute: string) => attributes.find((one) => one.name === attribute);
  if (name === "Later") return checkStatement(valueOf("project"), valueOf("statement"), known);
  if (name === "FundBars") return checkSums(valueOf("organization"), known);
  return name === "Step" ? checkStep(start, valueOf, known) : [];
}

function danglingIn(attribute: Attribute, table: RefTable, { candidatesFor }: Known): Found[] {
  const candidates = candidatesFor(table);
  const { value, valueOffset } = attribute;
  // Only a step names several.
  const ids =
    attribute.name === "counties" ? wordsOf(attribute) : [{ word: value, offset: valueOffset }];
  return ids
    .filter(({ word }) => candidates && !candidates.has(word))
    .flatMap(({ word, offset }) =>
      candidates ? [{ offset, words: candidates.explain(word) }] : [],
    );
}

/** The claim of a project that a later source makes. */
function checkStatement(
  project: Attribute | undefined,
  statement: Attribute | undefined,
  { folder }: Known,
): Found[] {
  const record = listOf(folder, "projects").find(({ id }) => id === project?.value);
  if (!record || !statement) return [];
  const { statements } = record.value;
  // An id that is none is told of in its own file, and nobody can mean it.
  const ids = (Array.isArray(statements) ? statements : []).flatMap(
    (one: unknown) => (isRecord(one) ? id.safeParse(one.id).data : undefined) ?? [],
  );
  if (ids.includes(statement.value)) return [];
  const what = [
    `说法（在项目 ${quote(record.id)} 里）`,
    `statement of the project ${quote(record.id)}`,
  ] as const;
  const words = unknownName(what, statement.value, nearNames(statement.value, ids), ids);
  return [{ offset: statement.valueOffset, words }];
}

const NO_SUMS = explanation(
  ["这家单位没有资金，图是空的", "this organisation has no funds: the chart is empty"],
  [
    "先在 funds.json 里记下它的资金，或删去这个标签",
    "Add its funds to funds.json first, or delete the tag",
  ],
);

function checkSums(organization: Attribute | undefined, { folder, isSound }: Known): Found[] {
  const hasSums =
    !isSound ||
    listOf(folder, "funds").some(
      ({ value: { subject } }) => isRecord(subject) && subject.id === organization?.value,
    );
  return organization && !hasSums ? [{ offset: organization.valueOffset, words: NO_SUMS }] : [];
}
