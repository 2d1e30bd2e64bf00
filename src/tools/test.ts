import { chooseSteps, formatTally, oneFailed, runSteps, type Tally } from "./test/run-steps.ts";
import { steps } from "./test/steps.ts";

/**
 * `npm test`, or `npm test -- unit dist` for some of its steps. The last line is always
 * `N passed, N failed`, and the exit code 1 when anything failed.
 */
if (process.env.CI === "true") {
  // FORCE_COLOR would win over NO_COLOR, with a warning from each Node process.
  delete process.env.FORCE_COLOR;
  process.env.NO_COLOR = "1";
}

const tally = await runChosen(process.argv.slice(2));
process.exitCode = tally.failed === 0 ? 0 : 1;
console.log(`\n${formatTally(tally)}`);

function runChosen(names: readonly string[]): Promise<Tally> {
  try {
    return runSteps(chooseSteps(steps, names), console.log);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return Promise.resolve(oneFailed);
  }
}
