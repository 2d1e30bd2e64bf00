import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { ensureChromium } from "./src/tools/browsers.ts";
import { PSEUDO as PSEUDO_CODE } from "./src/tools/test/pseudo-site.ts";
import {
  choosePort,
  exampleBuild,
  pseudoBuild,
  reportPath,
  type TestBuild,
  testBuilds,
} from "./src/tools/test/test-builds.ts";

const { executablePath, args } = await ensureChromium();
// Playwright's workers read this file again; they need not look for a browser again.
process.env.CHROME_PATH = executablePath;

async function siteOf(build: TestBuild | typeof pseudoBuild | typeof exampleBuild) {
  const port = await choosePort(build);
  return { ...build, port, url: `http://localhost:${port}${build.base}` };
}
const [root, subPath] = [await siteOf(testBuilds[0]), await siteOf(testBuilds[1])];
const pseudo = await siteOf(pseudoBuild);
const example = await siteOf(exampleBuild);

/** Tests of `npm run dev` and `npm run edit`, which start it themselves and look at no build. */
const DEV = "**/{dev-*,edit*}.spec.ts";

/** The site in a language made of accents, which shows what is not translated and what is cut off. */
const PSEUDO = "**/pseudo.spec.ts";

/** The site of another province. */
const PROVINCE = "**/another-province.spec.ts";

/** Whether the site arrives and keeps to its policy, which is asked of the one built at `/` as well. */
const ARRIVES = "**/{smoke,policy}.spec.ts";

/** What bars that take room may push about; Playwright hides them. */
const BARS = "**/{embed,layout}.spec.ts";

/** The browser tests run on the site built under a path, where an address without its base leads nowhere. */
export default defineConfig({
  testDir: "src/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // Several times what the longest takes at rest: a slow machine proves nothing wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: reportPath("browser") }]],
  // A trace takes a third of the time: run what failed again with `--trace on`.
  use: { launchOptions: { executablePath, args: [...args] }, trace: "off" },
  projects: [
    { name: subPath.name, testIgnore: [DEV, PSEUDO, PROVINCE], use: { baseURL: subPath.url } },
    { name: root.name, testMatch: ARRIVES, use: { baseURL: root.url } },
    {
      name: "bars",
      testMatch: BARS,
      use: {
        baseURL: root.url,
        launchOptions: {
          executablePath,
          args: [...args],
          ignoreDefaultArgs: ["--hide-scrollbars"],
        },
      },
    },
    { name: pseudo.name, testMatch: PSEUDO, use: { baseURL: `${pseudo.url}${PSEUDO_CODE}/` } },
    { name: example.name, testMatch: PROVINCE, use: { baseURL: example.url } },
    { name: "dev", testMatch: DEV },
  ],
  // What a run does not look at need not be built for it.
  webServer: [root, subPath, ...[pseudo, example].filter(({ dir }) => existsSync(dir))].map(
    ({ dir, base, port, url }) => ({
      command: [process.execPath, "src/tools/serve.ts", "--dir", dir, "--base", base]
        .concat("--port", String(port))
        .map((part) => `"${part}"`)
        .join(" "),
      url,
      reuseExistingServer: false,
      timeout: 30_000,
    }),
  ),
});
