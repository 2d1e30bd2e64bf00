import type { Change } from "./compare-editions.ts";

/**
 * An entry for `corrections.json` as text, as deep as it stands there. Why is for the editor to say: it is left
 * empty, which the check refuses, so that it cannot be forgotten. An entry of this id may be there already.
 *
 * @param taken ids that entries have
 */
export function draftCorrection(
  { record, removed, owner, about, was, is }: Change,
  today: string,
  taken: ReadonlySet<string>,
): string {
  const idOf = (count: number): string =>
    [today, ...(count > 1 ? [count] : []), record.id].join("-");
  let count = 1;
  while (taken.has(idOf(count))) count += 1;
  const pointer = removed ? owner : record;
  const entry = {
    id: idOf(count),
    date: today,
    ...(pointer === null ? {} : { record: pointer }),
    about: { zh: about },
    was: { zh: was },
    is: { zh: is },
    why: { zh: "" },
  };
  return JSON.stringify(entry, null, 2).replaceAll(/^/gmu, "    ");
}
