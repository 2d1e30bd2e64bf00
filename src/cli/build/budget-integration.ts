import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { budgets } from "./budgets.ts";
import { findOverruns, sumBytes } from "./find-overruns.ts";
import { formatOverruns } from "./format-overruns.ts";
import { weighSite } from "./weigh-site.ts";

/**
 * Weighs each build once it is written, and ends one that is over its budgets with exit code 1 and
 * the report alone: a stack trace would only hide it. The files stay where they are, to be looked at.
 */
export function budgetIntegration(): AstroIntegration {
  let base = "/";
  return {
    name: "budgets",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
      },
      "astro:build:done": ({ dir, logger }) => {
        const weight = weighSite(fileURLToPath(dir), base);
        const overruns = findOverruns(weight);
        if (overruns.length > 0) {
          console.error(`\n${formatOverruns(overruns)}\n`);
          process.exit(1);
        }
        const initial = Math.max(0, ...weight.initial.map(({ files }) => sumBytes(files)));
        logger.info(
          [
            `script at once ${initial} of ${budgets.initialScript} bytes`,
            `all script ${sumBytes(weight.scripts)} of ${budgets.allScript}`,
            `styles ${sumBytes(weight.styles)} of ${budgets.allStyles}`,
          ].join(", "),
        );
      },
    },
  };
}
