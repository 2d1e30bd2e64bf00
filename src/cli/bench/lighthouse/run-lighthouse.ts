import { readFileSync } from "node:fs";
import { ensureChromium } from "../../browser/ensure-chromium.ts";
import { findTool } from "../../serve/find-tool.ts";
import { runCommand } from "../../serve/run-command.ts";
import { CATEGORIES, readReport, type Report } from "./read-report.ts";

/**
 * Has Lighthouse judge one page as it does by default: a telephone, slow 4G, a processor four times slower.
 * In a process of its own, so that one run does not slow the next.
 * @param file where the whole report is left, for whoever wants to know more
 * @throws Error with Lighthouse's own words when it fails
 */
export async function runLighthouse(url: string, file: string): Promise<Report> {
  const { executablePath, args } = await ensureChromium();
  const { code, output } = await runCommand(
    process.execPath,
    [
      findTool("lighthouse"),
      url,
      "--quiet",
      "--output=json",
      `--output-path=${file}`,
      `--chrome-flags=${["--headless=new", ...args].join(" ")}`,
      `--only-categories=${CATEGORIES.join(",")}`,
      "--no-enable-error-reporting",
    ],
    { capture: true, env: { CHROME_PATH: executablePath }, timeout: 180_000 },
  );
  if (code !== 0) throw new Error(`Lighthouse on ${url}:\n${output}`);
  return readReport(readFileSync(file, "utf8"));
}
