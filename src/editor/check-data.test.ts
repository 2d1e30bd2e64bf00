import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { DataFolder } from "../data/testing/test-facts.ts";

const COMMAND = path.resolve(import.meta.dirname, "check-data.ts");

/** Runs the command as an editor does, on a folder of no repository. */
function run(
  folder: DataFolder,
  args: readonly string[],
  lang = "zh_CN.UTF-8",
  environment: NodeJS.ProcessEnv = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: "utf8",
    env: { ...process.env, SITE_DATA: folder.dir, LC_ALL: lang, ...environment },
  });
  return { status, stdout, stderr };
}

describe("npm run check:data", () => {
  it("says in a line that all is well, and no more", () => {
    const folder = new DataFolder().edit("site.json", "", '["zh", "en"]', '["zh"]');
    const { status, stdout, stderr } = run(folder, []);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^数据无误：.*。\n$/u);
  });

  it("reports after a sound check, in the editor's language", () => {
    const folder = new DataFolder();
    const chinese = run(folder, ["--report"]);
    expect([chinese.status, chinese.stderr]).toEqual([0, ""]);
    expect(chinese.stdout).toContain("\n湛江市");
    const english = run(folder, ["--report", "--today", "2024-06-01"], "en_US.UTF-8");
    expect(english.stdout).toContain("Ages are judged by 2024-06-01.");
    expect(english.stdout).toContain("\nZhanjiang");
  });

  it("records what translations were written from, and tells when the Chinese alone is changed", () => {
    const folder = new DataFolder();
    expect(run(folder, []).stdout).toContain("（translations.txt），请一并提交。\n");
    expect(run(folder, []).stdout).not.toContain("translations.txt");
    folder.edit("people.json", "li-xue", '"zh": "李雪"', '"zh": "李小雪"');
    const stale = run(folder, []);
    expect([stale.status, stale.stdout]).toEqual([1, ""]);
    const remedy = /-- (--translated \S+?)（/u.exec(stale.stderr)?.[1]?.split(" ") ?? [];
    expect(remedy).toEqual(["--translated", "people.json:li-xue.name"]);
    expect(run(folder, ["--translated", "people.json:nobody.name"])).toMatchObject({ status: 1 });
    expect(run(folder, remedy)).toMatchObject({ status: 0, stderr: "" });
    expect(run(folder, [])).toMatchObject({ status: 0, stderr: "" });
  });

  it("asks about what may be meant so, alone or after what is wrong", () => {
    const folder = new DataFolder().edit("people.json", "李雪", '"lianjiang"', '"yingde"');
    const alone = run(folder, []);
    expect([alone.status, alone.stderr]).toEqual([0, ""]);
    expect(alone.stdout).toMatch(
      /^数据无误：[^]*\n\n提醒：1 处[^]*"meantSo": \["elsewhere"\]。\n/u,
    );
    folder.edit("funds.json", "value", "973", "-1");
    const after = run(folder, []);
    expect([after.status, after.stdout]).toEqual([1, ""]);
    expect(after.stderr).toMatch(/网站不会生成。\n\n提醒：1 处/u);
  });

  it("marks what readers were not told of in a pull request, and gives the entries in its summary", () => {
    const folder = new DataFolder();
    const identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
    const git = (...args: string[]) =>
      spawnSync("git", [...identity, "-c", "commit.gpgsign=false", ...args], { cwd: folder.dir });
    if (git("init", "--quiet").status !== 0) return;
    git("add", "--all");
    git("commit", "--quiet", "--message", "A version");
    folder.edit("funds.json", "guangsheng-project-funding", '"value": 973', '"value": 980');
    folder.write("summary.md", "");
    const summary = path.join(folder.dir, "summary.md");
    const inGitHub = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary };
    const { status, stdout } = run(folder, [], undefined, inGitHub);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^::warning file=.*funds\.json,line=\d+,col=16::guangsheng-project-funding .*：973万元 → 980万元。更正里还没有说明；/mu,
    );
    expect(folder.read("summary.md")).toMatch(
      /\n### 改了已发布的事实，要不要更正\n\n````text\n提醒：1 条[^]*"zh": "973万元"[^]*````\n$/u,
    );
  });

  it("ends quietly when nobody reads on", () => {
    const folder = new DataFolder();
    for (const name of ["funds.json", "indicators.json"])
      folder.write(name, folder.read(name).replace(/"qualifier": "[a-z]+"/gu, '"qualifier": "x"'));
    const command = `"${process.execPath}" "${COMMAND}" 2>&1 | true`;
    const { stderr, status } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
      encoding: "utf8",
      env: { ...process.env, SITE_DATA: folder.dir },
    });
    expect([stderr, status]).toEqual(["", 1]);
  });

  it("reports nothing of wrong data but what is wrong", () => {
    const folder = new DataFolder().edit("funds.json", "value", "973", "-1");
    const { status, stdout, stderr } = run(folder, ["--report"]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("funds.json");
  });

  it.each([[["--reprot"]], [["--release", "v1"]]])("refuses %j with exit 1", (args) => {
    const { status, stderr } = run(new DataFolder(), args);
    expect(status).toBe(1);
    expect(stderr).toContain(args.at(-1));
  });
});
