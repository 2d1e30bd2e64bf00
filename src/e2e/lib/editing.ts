import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { copyFolder, LIVE_DATA } from "../../data/testing/test-facts.ts";
import { STORY } from "../../data/read/read-folder.ts";
import { projectRoot } from "../../tools/commands.ts";

/*
 * A project to edit: the tests' facts and the story in a folder of their own, and the editors' commands run in it.
 */

export class Project {
  readonly root = mkdtempSync(path.join(os.tmpdir(), "edit-"));
  readonly dir = path.join(this.root, "data");

  constructor() {
    cpSync(path.join(LIVE_DATA, "schema"), path.join(this.dir, "schema"), { recursive: true });
    copyFolder(this.dir);
    cpSync(path.join(this.dir, "story"), path.join(this.root, STORY), { recursive: true });
    rmSync(path.join(this.dir, "story"), { recursive: true });
    this.run("check-data.ts");
  }

  /** Runs an editors' command; gives what it prints. */
  run(script: string, ...args: string[]): string {
    return execFileSync(process.execPath, [editorScript(script), ...args], {
      cwd: this.root,
      env: { ...process.env, SITE_DATA: this.dir, LC_ALL: "zh_CN.UTF-8" },
      encoding: "utf8",
    });
  }

  read(file: string): string {
    return readFileSync(path.join(this.dir, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.dir, file), text);
  }

  /** Replaces the first `from` after `anchor`. */
  edit(file: string, anchor: string, from: string, to: string): void {
    const text = this.read(file);
    const at = text.indexOf(from, text.indexOf(anchor));
    if (at < 0) throw new Error(`${file} has no ${from}`);
    this.write(file, text.slice(0, at) + to + text.slice(at + from.length));
  }

  /** Adds a record as the guide says: after the last one, with a comma between. */
  append(file: string, record: string): void {
    const text = this.read(file);
    const [end, last] = text.includes("\n  ]")
      ? [text.lastIndexOf("\n  ]"), ","]
      : [text.lastIndexOf("]"), ""];
    const pasted = record.trim().replaceAll(/^/gmu, "    ");
    const closing = last === "" ? `\n  ${text.slice(end)}` : text.slice(end);
    this.write(file, `${text.slice(0, end)}${last}\n${pasted}${closing}`);
  }

  /** All files, by name. */
  files(): Record<string, string> {
    const names = readdirSync(this.root, { recursive: true, encoding: "utf8" });
    return Object.fromEntries(
      names
        .filter((name) => /^(?:data|src)\/[^.].*\.(?:json|txt|mdx)$/u.test(name))
        .map((name) => [name, readFileSync(path.join(this.root, name), "utf8")]),
    );
  }

  git(...args: string[]): string {
    const who = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
    return execFileSync("git", [...who, ...args], { cwd: this.root, encoding: "utf8" });
  }

  /** Commits all there is, as it was published. */
  publish(): void {
    this.git("init", "--quiet");
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", "Published");
    this.git("tag", "v1.0");
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

const editorScript = (name: string): string => path.join(projectRoot, "src/editor", name);

/** A running `npm run edit`. */
export interface RunningEdit {
  /** The address that it prints. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Runs `npm run edit` on a project. */
export async function startEdit({ root, dir }: Project): Promise<RunningEdit> {
  const child = spawn(process.execPath, [editorScript("edit.ts"), "--port", "0"], {
    cwd: root,
    env: {
      ...process.env,
      SITE_DATA: dir,
      GIT_AUTHOR_NAME: "E",
      GIT_AUTHOR_EMAIL: "e@example.org",
      GIT_COMMITTER_NAME: "E",
      GIT_COMMITTER_EMAIL: "e@example.org",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let log = "";
  child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(child, "exit");
  while (!log.includes("token=")) {
    if (child.exitCode !== null) throw new Error(`npm run edit ended: ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address: /http:\S+/u.exec(log)?.[0] ?? "",
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** Saves the record of a form. */
export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
}
