import { words } from "./words.ts";

/** From so many paragraphs on end, they are told by the first and the last. */
const RUN = 3;

/** Places of a source in their order as a list names them: `摘要、第4段、第6至10段`. */
export function listPlaces(places: readonly string[]): string {
  const runs: string[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && Number(place) === Number(run.at(-1)) + 1) run.push(place);
    else runs.push([place]);
  }
  return runs
    .flatMap((run) => {
      const [first = "", last = ""] = [run[0], run.at(-1)];
      return run.length < RUN ? run.map(words.cite.label) : [words.cite.range(first, last)];
    })
    .join("、");
}
