import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { findTool } from "../serve/find-tool.ts";
import { projectRoot } from "../serve/project-root.ts";
import { runCommand } from "../serve/run-command.ts";
import { makeNoise, makeSite } from "./testing/made-site.ts";

const integration = pathToFileURL(join(import.meta.dirname, "budget-integration.ts")).href;
let folder = "";
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Builds a site of one page under a path, whose script holds `script`; within the project, to find Astro. */
function buildSmallSite(script: string) {
  const files = {
    "astro.config.mjs": `import { budgetIntegration } from "${integration}";
      export default {
        base: "/small/",
        integrations: [budgetIntegration()],
        vite: { build: { assetsInlineLimit: 0 } },
      };`,
    "src/pages/index.astro": `<html lang="en"><head><title>x</title></head>
      <body><script>import "../main.ts";</script></body></html>`,
    "src/main.ts": `document.title = ${JSON.stringify(script)}; void import("./later.ts");`,
    "src/later.ts": `document.title = ${JSON.stringify(makeNoise(12_000, "later"))};`,
  };
  folder = makeSite(files, join(projectRoot, ".cache"));
  return runCommand(process.execPath, [findTool("astro"), "build", "--root", folder], {
    capture: true,
    cwd: projectRoot,
    // Vitest's own settings would make Astro build for development.
    env: { ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: undefined, VITEST: undefined },
  });
}

test("a build within its budgets ends well, though what it loads later is over the first", async () => {
  const { code, output } = await buildSmallSite(makeNoise(5_000));
  expect(output).toMatch(
    /script at once [56]\d{3} of 10000 bytes, all script 1[78]\d{3} of 32000/u,
  );
  expect(code).toBe(0);
});

test("a build over a budget fails, and tells people why", async () => {
  const { code, output } = await buildSmallSite(makeNoise(11_000));
  const report = output.replaceAll("\u00a0", " ");
  expect(report).toContain("The build is too heavy (bytes as Brotli sends them):");
  expect(report).toMatch(/Script loaded at once on index\.html: 11 \d{3} bytes, 1 \d{3} over/u);
  expect(report).toMatch(/11 \d{3} {2}_astro\/\S+\.js\n/u);
  expect(report).toContain("by import()");
  expect(report).not.toMatch(/^\s+at /mu);
  expect(code).toBe(1);
});
