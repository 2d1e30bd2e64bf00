import { addTallies, formatDuration, formatTally, oneFailed, type Tally } from "./tally.ts";

export interface Step {
  /** What one types to run this step alone: `npm test -- unit`. */
  readonly name: string;
  readonly title: string;
  /** Steps without whose result this one has nothing to test. */
  readonly needs?: readonly string[];
  /** Whether it runs only when it is named. */
  readonly onRequest?: boolean;
  run(): Promise<Tally>;
}

/**
 * The steps that `names` choose, in their own order; when none is named, all but those on request. `build` also stands
 * for `build-root` and `build-sub`. Throws on a name that chooses nothing, with those that do.
 */
export function chooseSteps(steps: readonly Step[], names: readonly string[]): readonly Step[] {
  const isMeant = (step: Step, name: string) =>
    step.name === name || step.name.startsWith(`${name}-`);
  for (const name of names) {
    if (!steps.some((step) => isMeant(step, name))) {
      const known = steps.map((step) => step.name).join(", ");
      throw new Error(`no step is called ${name}; there are: ${known}`);
    }
  }
  if (names.length === 0) return steps.filter(({ onRequest = false }) => !onRequest);
  return steps.filter((step) => names.some((name) => isMeant(step, name)));
}

/**
 * Runs the steps one after another, whatever fails, so that one run tells all there is to mend. A
 * step that needs a failed one is not run, and fails. Ends with a line for each step.
 */
export async function runSteps(
  steps: readonly Step[],
  say: (line: string) => void,
): Promise<Tally> {
  const tallies = new Map<string, Tally>();
  const summary: string[] = [];
  for (const step of steps) {
    say(`\n━━ ${step.title} (${step.name})\n`);
    const started = performance.now();
    const tally = await runStep(step, tallies, say);
    const time = formatDuration(performance.now() - started);
    tallies.set(step.name, tally);
    const line = `${tally.failed === 0 ? "✓" : "✗"} ${step.title}: ${formatTally(tally)} (${time})`;
    say(`\n${line}`);
    summary.push(line);
  }
  say(`\n━━ Summary\n`);
  for (const line of summary) say(line);
  return addTallies([...tallies.values()]);
}

async function runStep(
  step: Step,
  before: ReadonlyMap<string, Tally>,
  say: (line: string) => void,
): Promise<Tally> {
  const failed = (step.needs ?? []).filter((name) => (before.get(name)?.failed ?? 0) > 0);
  if (failed.length > 0) {
    say(`Not run, as it needs what failed: ${failed.join(", ")}.`);
    return oneFailed;
  }
  try {
    return await step.run();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return oneFailed;
  }
}
