import type { Mechanism } from "../../data/schema/mechanisms.ts";
import { words } from "./words.ts";

const names = (mechanisms: readonly Mechanism[]): string =>
  mechanisms.map(({ name }) => name.zh).join(words.inWords.and);

/** The picture of the forces in words: what they are, what joins them, then each in full. */
export function describeMechanisms(
  forces: readonly Mechanism[],
  arrangements: readonly Mechanism[],
): string[] {
  const { inWords } = words;
  return [
    inWords.forces(forces.length, names(forces)),
    ...(arrangements.length > 0
      ? [inWords.arrangements(arrangements.length, names(arrangements))]
      : []),
    ...[...forces, ...arrangements].map(
      ({ name, summary }) => `${name.zh}${words.colon}${summary.zh}`,
    ),
  ];
}
