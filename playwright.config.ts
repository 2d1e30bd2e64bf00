import { defineConfig } from "@playwright/test";
import { ensureChromium } from "./src/tools/browsers.ts";
import { choosePort, reportPath, testBuilds } from "./src/tools/test/test-builds.ts";

const { executablePath, args } = await ensureChromium();
// Playwright's workers read this file again; they need not look for a browser again.
process.env.CHROME_PATH = executablePath;

const sites = await Promise.all(
  testBuilds.map(async (build) => {
    const port = await choosePort(build);
    return { ...build, port, url: `http://localhost:${port}${build.base}` };
  }),
);

/** Tests of `npm run dev`, which start it themselves and look at no build. */
const DEV = "**/dev-*.spec.ts";

/** What bars that take room may push about; Playwright hides them. */
const BARS = "**/{embed,layout}.spec.ts";

/** Every other browser test runs twice: on the site built at `/`, and on the one built under a path. */
export default defineConfig({
  testDir: "src/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  reporter: [["list"], ["json", { outputFile: reportPath("browser") }]],
  use: { launchOptions: { executablePath, args: [...args] }, trace: "retain-on-failure" },
  projects: [
    ...sites.map(({ name, url }) => ({ name, testIgnore: DEV, use: { baseURL: url } })),
    {
      name: "bars",
      testMatch: BARS,
      use: {
        baseURL: sites[0]?.url,
        launchOptions: {
          executablePath,
          args: [...args],
          ignoreDefaultArgs: ["--hide-scrollbars"],
        },
      },
    },
    { name: "dev", testMatch: DEV },
  ],
  webServer: sites.map(({ dir, base, port, url }) => ({
    command: [process.execPath, "src/tools/serve.ts", "--dir", dir, "--base", base]
      .concat("--port", String(port))
      .map((part) => `"${part}"`)
      .join(" "),
    url,
    reuseExistingServer: false,
    timeout: 30_000,
  })),
});
