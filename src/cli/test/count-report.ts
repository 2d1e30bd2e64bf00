import { z } from "zod";
import { oneFailed, type Tally } from "./tally.ts";

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
