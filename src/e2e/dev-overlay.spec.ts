import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { checkFolder } from "../data/check/check-folder.ts";
import { formatProblems } from "../data/problem.ts";
import { readFolder } from "../data/read/read-folder.ts";
import { copyFolder } from "../data/testing/test-facts.ts";
import { findTool, projectRoot } from "../tools/commands.ts";
import { findFreePort } from "../tools/serve-dist.ts";

/** A copy of the facts, as an editor's folder: files are broken in it and mended. */
class EditedFolder {
  readonly dir = mkdtempSync(path.join(os.tmpdir(), "edited-"));

  constructor() {
    copyFolder(this.dir);
  }

  read(file: string): string {
    return readFileSync(path.join(this.dir, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.dir, file), text);
  }

  delete(file: string): void {
    rmSync(path.join(this.dir, file));
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** A running `npm run dev`. */
interface RunningDev {
  readonly url: string;
  /** All that it has printed. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts the dev server on a folder of facts, on a free port. @throws Error with what it printed if it ends at once. */
async function startDev(folder: string, env: NodeJS.ProcessEnv = {}): Promise<RunningDev> {
  const port = await findFreePort();
  const child = spawn(
    process.execPath,
    // Another dev server may be running in this checkout; it and this one leave each other alone.
    [findTool("astro"), "dev", "--host", "localhost", "--port", String(port), "--ignore-lock"],
    {
      cwd: projectRoot,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", SITE_DATA: folder, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (log += chunk.toString()));
  }
  const ended = once(child, "exit");
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill();
    await ended;
  };
  const url = `http://localhost:${port}/`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(log);
    try {
      await fetch(`${url}@vite/client`);
      return { url, log: () => log, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A dev server compiles what is asked for, and this machine may be busy. */
test.describe.configure({ timeout: 180_000, mode: "serial" });
const PATIENT = { timeout: 60_000 };

let folder: EditedFolder;
let dev: RunningDev;

test.beforeAll(async () => {
  folder = new EditedFolder();
  dev = await startDev(folder.dir, { LC_ALL: "zh_CN.UTF-8" });
});

test.afterAll(async () => {
  await dev.stop();
  folder.remove();
});

/** What the check of the folder prints now. */
function report(): string {
  const result = checkFolder(readFolder(folder.dir));
  return result.ok ? "" : formatProblems(result.problems);
}

const overlay = (page: Page) => page.locator("vite-error-overlay");
const message = (page: Page) => overlay(page).locator("#message-content");

async function expectSoundPage(page: Page): Promise<void> {
  await expect(page.locator("svg[data-map]").first()).toBeVisible(PATIENT);
  await expect(overlay(page)).toHaveCount(0);
}

/** Breaks a file, sees just the check's words over the page, mends it and sees the page come back. */
async function breakAndMend(page: Page, file: string, from: string, to: string): Promise<string> {
  const sound = folder.read(file);
  folder.write(file, sound.replace(from, to));
  await expect(message(page)).toBeVisible(PATIENT);
  const told = report();
  expect(told).toContain(file);
  expect((await message(page).innerText()).trim()).toBe(told);
  await expect(overlay(page).locator("#stack")).toBeHidden();
  folder.write(file, sound);
  await expectSoundPage(page);
  return told;
}

test("an open page shows the check's words when a file is saved wrong, and comes back", async ({
  page,
}) => {
  await page.goto(dev.url, PATIENT);
  await expectSoundPage(page);
  const dangling = await breakAndMend(
    page,
    "teams.json",
    '"provincial-statistics-bureau"',
    '"sheng-tongjiju"',
  );
  expect(dangling).toContain('相近的有 "provincial-statistics-bureau"(省统计局)');
  const syntax = await breakAndMend(page, "funds.json", '"kind": "coordinated",', '"kind": “x”，');
  expect(syntax).toContain("全角的引号");
});

test("the story is checked and shown as facts are", async ({ page }) => {
  const opening = "story/zh/1-opening.mdx";
  await page.goto(dev.url, PATIENT);
  await expectSoundPage(page);
  const torn = await breakAndMend(page, opening, "</Step>", "");
  expect(torn).toContain("<Step> 没有配上 </Step>");
  const head = await breakAndMend(page, opening, "title: ", "title：");
  expect(head).toContain(`${opening}:2:`);
  const sound = folder.read(opening);
  folder.write(opening, sound.replace(/^title: .*$/mu, "title: 换了一个标题"));
  await expect(page.getByRole("heading", { name: "换了一个标题" })).toBeVisible(PATIENT);
  folder.write(opening, sound);
});

test("a fact that is edited soundly shows at once on the open page", async ({ page }) => {
  const sound = folder.read("counties.json");
  const name = page.locator(".other-name");
  await page.goto(`${dev.url}counties/lianjiang/`, PATIENT);
  await expect(name).toContainText("Lianjiang", PATIENT);
  folder.write("counties.json", sound.replace('"en": "Lianjiang', '"en": "Lienkong'));
  await expect(name).toContainText("Lienkong", PATIENT);
  folder.write("counties.json", sound);
  await expect(name).toContainText("Lianjiang", PATIENT);
});

test("what a colleague would ask stands below the page until it is answered", async ({ page }) => {
  const sound = folder.read("people.json");
  const box = page.locator("#data-warnings");
  folder.write("people.json", sound.replace('"county": "lianjiang"', '"county": "yingde"'));
  await page.goto(dev.url, PATIENT);
  await expect(box.locator("summary")).toContainText("1 处像是不对", PATIENT);
  await box.locator("summary").click();
  await expect(box.locator("pre")).toContainText('"meantSo": ["elsewhere"]');
  expect(dev.log()).toContain('"meantSo": ["elsewhere"]');
  folder.write("people.json", sound);
  await expect(box).toHaveCount(0, PATIENT);
  await expectSoundPage(page);
});

test("what an editor typed is shown as text, whatever it is", async ({ page }) => {
  await page.goto(dev.url, PATIENT);
  await expectSoundPage(page);
  const told = await breakAndMend(
    page,
    "teams.json",
    '"level": "county"',
    '"level": "<img src=x onerror=alert(1)>"',
  );
  expect(told).toContain("<img src=x");
});

test("a page that is asked for while a file is missing shows it, and comes with the file", async ({
  page,
}) => {
  const sound = folder.read("people.json");
  await page.goto(dev.url, PATIENT);
  await expectSoundPage(page);
  folder.delete("people.json");
  await expect(message(page)).toContainText("没有找到这个文件", PATIENT);

  const response = await page.goto(`${dev.url}counties/lianjiang/`, PATIENT);
  expect(response?.status()).toBe(500);
  await expect(message(page)).toContainText("people.json 没有找到这个文件", PATIENT);
  folder.write("people.json", sound);
  await expect(page.locator("h1")).toContainText("廉江", PATIENT);
  await expect(overlay(page)).toHaveCount(0);
});

for (const file of ["site.json", "story/zh/2-plans.mdx"])
  test(`a server that starts on a wrong ${file} says so, and serves the page once it is mended`, async ({
    page,
  }) => {
    const wrong = new EditedFolder();
    const sound = wrong.read(file);
    wrong.write(file, sound.slice(0, 200).replace("order: 2", "order: 二"));
    const other = await startDev(wrong.dir, { LC_ALL: "en_US.UTF-8", BASE_PATH: "/sub/path/" });
    try {
      await page.goto(`${other.url}sub/path/`, PATIENT);
      await expect(message(page)).toContainText(`${file}:`, PATIENT);
      await expect(message(page)).toContainText(/\d+ problems? in the data/u, PATIENT);
      expect(other.log()).toMatch(/\d+ problems? in the data/u);
      expect(other.log()).not.toMatch(/\n\s+at .+:\d+/u);
      wrong.write(file, sound);
      await expectSoundPage(page);
    } finally {
      await other.stop();
      wrong.remove();
    }
  });
