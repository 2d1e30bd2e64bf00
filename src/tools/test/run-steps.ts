import { z } from "zod";

/** How many tests passed and failed; a step without tests of its own counts as one. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const onePassed: Tally = { passed: 1, failed: 0 };
export const oneFailed: Tally = { passed: 0, failed: 1 };

export function addTallies(tallies: readonly Tally[]): Tally {
  let [passed, failed] = [0, 0];
  for (const tally of tallies) {
    passed += tally.passed;
    failed += tally.failed;
  }
  return { passed, failed };
}

/** The last line of `npm test`, which other programs read. */
export function formatTally({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** `480 ms`, `1.5 s`, `2 min 5 s`: as precise as a person waiting cares for. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** What we read of vitest's json report; a file that could not even be loaded has no assertions. */
const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform(({ numPassedTests, numFailedTests, testResults }): Tally => {
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  });

/** What we read of Playwright's; a test that passed only when run again did not pass. */
const playwrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  })
  .transform(({ stats }): Tally => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));

const reports = { vitest: vitestReport, playwright: playwrightReport };

/**
 * The tally of a runner from its json report and exit code. A runner that left no report, ran no
 * test, or exited with an error that no test owns up to (a server that did not start, an unhandled
 * rejection) counts as one failure more: silence is not success.
 */
export function countReport(
  runner: keyof typeof reports,
  json: string | undefined,
  exitCode: number,
): Tally {
  const tally = readTally(runner, json);
  if (tally === undefined) return oneFailed;
  const ranNothing = tally.passed + tally.failed === 0;
  const unexplained = exitCode !== 0 && tally.failed === 0;
  return ranNothing || unexplained ? { ...tally, failed: tally.failed + 1 } : tally;
}

function readTally(runner: keyof typeof reports, json: string | undefined): Tally | undefined {
  if (json === undefined) return undefined;
  try {
    return reports[runner].parse(JSON.parse(json));
  } catch {
    // A runner that was stopped half-way leaves half a report.
    return undefined;
  }
}

/** How a step is to run: `beside` another, on one core and in silence, or with the machine to itself. */
export interface Manner {
  readonly beside: boolean;
}

/** What a step found, and what it said meanwhile if it was told to be silent. */
export interface Outcome extends Tally {
  readonly output?: string;
}

export interface Step {
  /** What one types to run this step alone: `npm test -- unit`. */
  readonly name: string;
  readonly title: string;
  /** Steps of one lane run in their order, beside those of the other lane; a step without a lane runs alone, after them. */
  readonly lane?: "units" | "site";
  /** Steps without whose result this one has nothing to test; of its own lane, or of any if it has none. */
  readonly needs?: readonly string[];
  /** Whether `npm test -- quick` runs it: what tells most in a minute. */
  readonly quick?: boolean;
  /** Whether it runs only when it is named. */
  readonly onRequest?: boolean;
  run(manner: Manner): Promise<Outcome>;
}

/**
 * The steps that `names` choose, in their own order; when none is named, all but those on request. `build` also stands
 * for `build-root` and `build-sub`, `quick` for all that are. Throws on a name that chooses nothing, with those that do.
 */
export function chooseSteps(steps: readonly Step[], names: readonly string[]): readonly Step[] {
  const isMeant = (step: Step, name: string) =>
    step.name === name ||
    step.name.startsWith(`${name}-`) ||
    (name === "quick" && step.quick === true);
  for (const name of names) {
    if (!steps.some((step) => isMeant(step, name))) {
      const known = ["quick", ...steps.map((step) => step.name)].join(", ");
      throw new Error(`no step is called ${name}; there are: ${known}`);
    }
  }
  if (names.length === 0) return steps.filter(({ onRequest = false }) => !onRequest);
  return steps.filter((step) => names.some((name) => isMeant(step, name)));
}

/**
 * Runs the steps, whatever fails, so that one run tells all there is to mend: first the two lanes side by side, each
 * step's words together when it has ended, then the others one after another. A step that needs a failed one is not
 * run, and fails. Ends with a line for each step.
 */
export async function runSteps(
  steps: readonly Step[],
  say: (line: string) => void,
): Promise<Tally> {
  const tallies = new Map<string, Tally>();
  const summary = new Map<string, string>();
  const lanes = [...new Set(steps.map(({ lane }) => lane))].filter((lane) => lane !== undefined);
  const beside = lanes.length > 1;

  const runOne = async (step: Step, manner: Manner): Promise<void> => {
    const head = `\n━━ ${step.title} (${step.name})\n`;
    if (!manner.beside) say(head);
    const started = performance.now();
    const { output, ...tally } = await runStep(step, tallies, manner);
    const time = formatDuration(performance.now() - started);
    tallies.set(step.name, tally);
    const line = `${tally.failed === 0 ? "✓" : "✗"} ${step.title}: ${formatTally(tally)} (${time})`;
    const said = [...(manner.beside ? [head] : []), ...(output ? [output.trimEnd()] : [])];
    say([...said, `\n${line}`].join("\n"));
    summary.set(step.name, line);
  };
  const runAll = async (some: readonly Step[], manner: Manner): Promise<void> => {
    for (const step of some) await runOne(step, manner);
  };

  await Promise.all(
    lanes.map((lane) =>
      runAll(
        steps.filter((step) => step.lane === lane),
        { beside },
      ),
    ),
  );
  await runAll(
    steps.filter(({ lane }) => lane === undefined),
    { beside: false },
  );
  say(`\n━━ Summary\n`);
  for (const { name } of steps) say(summary.get(name) ?? "");
  return addTallies([...tallies.values()]);
}

async function runStep(
  step: Step,
  before: ReadonlyMap<string, Tally>,
  manner: Manner,
): Promise<Outcome> {
  const failed = (step.needs ?? []).filter((name) => (before.get(name)?.failed ?? 0) > 0);
  if (failed.length > 0) {
    return { ...oneFailed, output: `Not run, as it needs what failed: ${failed.join(", ")}.` };
  }
  try {
    return await step.run(manner);
  } catch (error) {
    return { ...oneFailed, output: error instanceof Error ? error.message : String(error) };
  }
}
