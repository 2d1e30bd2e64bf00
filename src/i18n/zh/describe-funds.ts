import type { Figure } from "../../model/figure.ts";
import { formatQuantity } from "./format-quantity.ts";
import { words } from "./words.ts";

/** The picture of an organisation's sums in words, each with its claim, its time and what to know of it. */
export function describeFunds(sums: readonly Figure[]): string[] {
  const told = sums.map(({ name, asOf, note, ...quantity }) => {
    const when = asOf === null ? words.inWords.noDate : words.asOf(asOf, true);
    const { stop } = words.inWords;
    return `${name.zh}${words.colon}${formatQuantity(quantity)}${words.bracket(when)}${stop}${note?.zh ?? ""}`;
  });
  return [words.inWords.sums(sums.length), ...told];
}
