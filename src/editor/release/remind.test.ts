import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findWarnings } from "../../data/check/find-warnings.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { DataFolder } from "../../data/testing/test-facts.ts";
import { runGit } from "./edition.ts";
import { releasedFigures, remind } from "./remind.ts";

const FUND = "guangsheng-project-funding";

/** A copy of the data under version control of its own. */
class Repository extends DataFolder {
  git(...args: string[]): this {
    const identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
    const settings = ["-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false"];
    execFileSync("git", [...identity, ...settings, ...args], { cwd: this.dir, stdio: "ignore" });
    return this;
  }

  commit(): this {
    return this.git("add", "--all").git("commit", "--allow-empty", "--message", "A version");
  }

  /** Changes the fund's value, as an editor would. */
  setValue(from: number, to: number): this {
    return this.edit("funds.json", FUND, `"value": ${from}`, `"value": ${to}`);
  }

  /** What the editor is told, the folder's own path and the lines left out. */
  said(release?: string, language: "zh" | "en" = "zh"): string {
    const asked = { report: false, today: "2026-11-25", release };
    const remark = remind(this.dir, readFolder(this.dir), asked, language);
    const text = "error" in remark ? remark.error[language] : (remark.reminder ?? "");
    const folder = path.relative(process.cwd(), this.dir).replaceAll("\\", "/");
    return text.replaceAll(folder, "data").replaceAll(/(?<=\.json:)\d+/gu, "N");
  }
}

const committed = () => new Repository().git("init", "--quiet").commit();
/** The machine that unpacks a release without its history may have no git; the check then has nothing to say. */
const hasGit = runGit(".", ["--version"]) !== null;

describe.skipIf(!hasGit)("the reminder", () => {
  it("is silent while the data is as published", () => {
    expect(committed().said()).toBe("");
  });

  it("compares with the last commit where no version is tagged, and gives an entry to paste", () => {
    expect(committed().setValue(973, 980).said()).toMatchInlineSnapshot(`
      "提醒：与上次提交相比，1 条已发布的事实改了，更正里还没有说明：
      data/funds.json:N:16 guangsheng-project-funding 广晟控股集团：用于帮扶项目建设的资金：973万元 → 980万元

      如果改的是错处，把下面的条目贴进 data/corrections.json 的 records，在 why 里写上原因（空着检查不会通过；条目的 id 不要改）：
          {
            "id": "2026-11-25-guangsheng-project-funding",
            "date": "2026-11-25",
            "record": {
              "kind": "figure",
              "id": "guangsheng-project-funding"
            },
            "about": {
              "zh": "广晟控股集团：用于帮扶项目建设的资金",
              "en": "Guangdong Rising Holdings Group: Funding for assistance projects"
            },
            "was": {
              "zh": "973万元",
              "en": "9.73 million yuan"
            },
            "is": {
              "zh": "980万元",
              "en": "9.8 million yuan"
            },
            "why": {
              "zh": "",
              "en": ""
            }
          }"
    `);
  });

  it("compares with the newest version behind the commit, not with the commit", () => {
    const folder = committed().git("tag", "v1.0").setValue(973, 980).commit();
    expect(folder.said()).toContain("973万元 → 980万元");
    expect(folder.said()).toContain("上次发布（v1.0）");
    expect(folder.git("tag", "v1.1").said()).toBe("");
    expect(folder.git("tag", "draft").setValue(980, 990).said()).toContain("v1.1");
  });

  it("outlives the commit of the change, and ends with the next", () => {
    const folder = committed().setValue(973, 980).commit();
    expect(folder.said()).toContain("与前一次提交相比");
    expect(folder.said()).toContain("973万元 → 980万元");
    expect(folder.commit().said()).toBe("");
  });

  it("compares a branch with the main one where it left it", () => {
    const folder = committed().setValue(973, 980).commit().commit();
    folder.git("update-ref", "refs/remotes/origin/HEAD", "HEAD~2");
    expect(folder.said()).toContain("与主分支相比");
    expect(folder.said(undefined, "en")).toContain("since the main branch");
  });

  it("takes no entry about another number for one about this", () => {
    const folder = committed().setValue(973, 980);
    const entry = /^ {4}\{[\s\S]*\}$/mu.exec(folder.said())?.[0] ?? "";
    const why = entry.replace('"zh": ""', '"zh": "录入时写错。"');
    folder.edit("corrections.json", '"records"', "[]", `[\n${why}\n  ]`);
    expect(folder.said()).toBe("");
    folder.setValue(980, 990);
    expect(folder.said()).toContain("973万元 → 990万元");
  });

  it("compares with the version that is asked for", () => {
    const folder = committed().git("tag", "v1.0").setValue(973, 980).commit().git("tag", "v1.1");
    expect(folder.said("v1.0")).toContain("973万元 → 980万元");
    expect(folder.said("HEAD")).toBe("");
    expect(folder.said("v1.0", "en")).toContain("since the last release (v1.0)");
  });

  it("says so where the version that is asked for is not there, and takes no option for one", () => {
    const folder = committed();
    expect(folder.said("v9")).toContain('找不到版本 "v9"');
    expect(folder.said("--help")).toContain('找不到版本 "--help"');
    expect(folder.said("v9", "en")).toContain('no version "v9"');
  });

  it("ends when the entry is pasted, and the check then asks why", () => {
    const folder = committed().setValue(973, 980);
    const entry = /^ {4}\{[\s\S]*\}$/mu.exec(folder.said())?.[0] ?? "";
    folder.edit("corrections.json", '"records"', "[]", `[\n${entry}\n  ]`);
    expect(folder.said()).toBe("");
    expect(folder.problems().map(({ file, points }) => [file, points])).toEqual([
      ["data/corrections.json", '"",'],
      ["data/corrections.json", '""'],
    ]);
    folder.edit("corrections.json", '"why"', '""', '"\u5f55\u5165\u65f6\u5199\u9519\u3002"');
    folder.edit("corrections.json", '"why"', '""', '"A slip in typing."');
    expect(folder.problems()).toEqual([]);
    expect(folder.said()).toBe("");
  });

  it("lets the check ask about a number a hundred times its last release", () => {
    const folder = committed().setValue(973, 9.7);
    const asked = (release?: string) =>
      findWarnings(readFolder(folder.dir), releasedFigures(folder.dir, release));
    expect(asked().map(({ message }) => message.en)).toEqual([
      "the last release has 973 cny-10k: more than a hundred times apart",
    ]);
    folder.commit();
    expect(asked("HEAD")).toEqual([]);
    expect(releasedFigures(new Repository().dir, undefined)).toBe(undefined);
    folder.write("funds.json", "{ not JSON").commit();
    expect(releasedFigures(folder.dir, "HEAD")?.has(FUND)).toBe(false);
  });

  it("is silent outside a repository, and for a folder that the repository does not hold", () => {
    const folder = new Repository();
    expect(folder.said()).toBe("");
    expect(folder.said("v1.0")).toContain("找不到版本");
    folder.git("init", "--quiet").write(".gitignore", "*.json\n");
    mkdirSync(path.join(folder.dir, "empty"));
    expect(folder.commit().setValue(973, 980).said()).toBe("");
  });

  it("compares with a version whose files are no data of today, and stays whole", () => {
    const folder = new Repository().git("init", "--quiet");
    const [funds, teams] = ["funds.json", "teams.json"].map((file) => folder.read(file));
    folder.write("funds.json", "{ not JSON").write("teams.json", "[]").commit();
    folder.write("funds.json", funds ?? "").write("teams.json", teams ?? "");
    expect(folder.said()).toBe("");
  });
});
