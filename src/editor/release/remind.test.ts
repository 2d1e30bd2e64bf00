import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findWarnings } from "../../data/check/find-warnings.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { DataFolder } from "../../data/testing/test-facts.ts";
import { runGit } from "./history.ts";
import { releasedFigures, remind } from "./remind.ts";

const FUND = "guangsheng-project-funding";

/** A copy of the data under version control of its own. */
class Repository extends DataFolder {
  day = "2026-11-25";

  git(...args: string[]): this {
    const identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
    const settings = ["-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false"];
    execFileSync("git", [...identity, ...settings, ...args], {
      ...{ cwd: this.dir, stdio: "ignore" },
      env: { ...process.env, GIT_COMMITTER_DATE: `${this.day}T12:00:00Z` },
    });
    return this;
  }

  commit(): this {
    return this.git("add", "--all").git("commit", "--allow-empty", "--message", "A version");
  }

  /** Changes the fund's value, as an editor would. */
  setValue(from: number, to: number): this {
    return this.edit("funds.json", FUND, `"value": ${from}`, `"value": ${to}`);
  }

  /** Writes a fund of which nobody knew. */
  add(id: string, value: number): this {
    const { records, ...rest } = JSON.parse(this.read("funds.json")) as { records: object[] };
    const all = [{ ...records[0], id, value, unit: "cny-10k", qualifier: "exact" }, ...records];
    return this.write("funds.json", JSON.stringify({ ...rest, records: all }, null, 2));
  }

  /** Changes something that no reader is told of, and commits it: what an editor does next. */
  goOn(): this {
    return this.write("people.json", `${this.read("people.json")}\n`).commit();
  }

  /** Pastes the entry that the reminder gives, with a reason. */
  explain(): this {
    const entry = /^ {4}\{[\s\S]*\}$/mu.exec(this.said())?.[0] ?? "";
    const why = entry
      .replace('"zh": ""', '"zh": "录入时写错。"')
      .replace('"en": ""', '"en": "A slip."');
    const text = this.read("corrections.json");
    const list = text.includes("[]") ? `[\n${why}\n  ]` : `[\n${why},`;
    return this.edit("corrections.json", '"records"', text.includes("[]") ? "[]" : "[", list);
  }

  /** What the editor is told, the folder's own path and the lines left out. */
  said(release?: string, language: "zh" | "en" = "zh"): string {
    return told(this.dir, release, language);
  }
}

function told(dir: string, release?: string, language: "zh" | "en" = "zh"): string {
  const asked = { report: false, today: "2026-11-25", release };
  const remark = remind(dir, readFolder(dir), asked, language);
  const text = "error" in remark ? remark.error[language] : (remark.reminder?.text ?? "");
  const folder = path.relative(process.cwd(), dir).replaceAll("\\", "/");
  return text.replaceAll(folder, "data").replaceAll(/(?<=\.json:)\d+/gu, "N");
}

const committed = () => new Repository().git("init", "--quiet").commit();
/** The machine that unpacks a release without its history may have no git; the check then has nothing to say. */
const hasGit = runGit(".", ["--version"]) !== null;

describe.skipIf(!hasGit)("the reminder", () => {
  it("is silent while the data is as published", () => {
    expect(committed().said()).toBe("");
  });

  it("gives an entry to paste", () => {
    expect(committed().setValue(973, 980).said()).toMatchInlineSnapshot(`
      "提醒：1 条已发布的事实改了，更正里还没有说明：
      data/funds.json:N:16 guangsheng-project-funding 广晟控股集团：用于帮扶项目建设的资金：973万元 → 980万元

      把下面的条目贴进 data/corrections.json 的 records，在 why 里写上是抄错了、来源更正了，还是有了新的来源（空着检查不会通过；条目的 id 不要改）。贴进去以前，会一直提醒：
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

  it("outlives all that comes after the change, until an entry explains it", () => {
    const folder = committed().setValue(973, 980).commit().goOn().goOn();
    expect(folder.said()).toContain("973万元 → 980万元");
    expect(folder.said(undefined, "en")).toContain("one published fact has changed, and");
    folder.setValue(980, 990).goOn();
    expect(folder.said()).toContain("973万元 → 990万元");
    expect(folder.explain().said()).toBe("");
    expect(folder.goOn().goOn().said()).toBe("");
    expect(folder.setValue(990, 980).goOn().goOn().said()).toContain("990万元 → 980万元");
    expect(folder.setValue(980, 990).goOn().said()).toBe("");
  });

  it("is of facts that came later, too, in any clone that has the history", () => {
    const folder = committed().add("newer", 973).goOn();
    folder.edit("funds.json", "newer", '"value": 973', '"value": 974').goOn();
    const clone = new Repository();
    const copy = path.join(clone.dir, "clone");
    clone.git("clone", "--quiet", `file://${folder.dir}`, copy);
    expect(told(copy)).toContain("973万元 → 974万元");
    clone.git("clone", "--quiet", "--depth", "1", `file://${folder.dir}`, `${copy}-2`);
    expect(told(`${copy}-2`)).toMatch(/^注意：这里没有完整的提交历史，.*取来全部历史。$/u);
  });

  it("says that it cannot remind where git does not answer, and nothing where there is no history", () => {
    expect(new Repository().write(".git", "no file of git").said()).toMatch(/^注意：git 没有装/u);
    expect(new Repository().said()).toBe("");
  });

  it("takes versions with a tag for those that readers had, where there is no code host", () => {
    const folder = committed().git("tag", "v1.0").add("newer", 1).setValue(973, 980).goOn();
    folder.edit("funds.json", "newer", '"value": 1', '"value": 2').goOn();
    expect(folder.said()).toContain("973万元 → 980万元");
    expect(folder.said()).not.toContain("newer");
    folder.git("tag", "v1.1").git("tag", "draft").setValue(980, 990).goOn();
    folder.edit("funds.json", "newer", '"value": 2', '"value": 3').git("tag", "v1.2").goOn();
    expect(folder.said()).toContain("973万元 → 990万元");
    expect(folder.said()).toContain("2万元 → 3万元");
  });

  it("takes the main branch of the code host for what readers have, however this one goes on", () => {
    const folder = committed().setValue(973, 980).goOn();
    const publish = () => folder.git("update-ref", "refs/remotes/origin/main", "HEAD");
    publish().git("tag", "v1.0").git("checkout", "-q", "-b", "work");
    folder.add("newer", 1).goOn();
    folder.edit("funds.json", "newer", '"value": 1', '"value": 2').goOn();
    expect(folder.said()).toContain("973万元 → 980万元");
    expect(folder.said()).not.toContain("newer");
  });

  it("is mended by a merge, and forgets none of what either branch changed", () => {
    const folder = committed().git("branch", "other").setValue(973, 980);
    folder.explain().commit().git("checkout", "-q", "other");
    folder.edit("funds.json", "", '"value": 233', '"value": 240').goOn();
    expect(folder.said()).toContain("233万元 → 240万元");
    folder.git("merge", "-q", "--no-edit", "@{-1}").goOn();
    expect(folder.said()).toContain("233万元 → 240万元");
    expect(folder.said()).not.toContain("980万元");
    expect(folder.explain().goOn().said()).toBe("");
  });

  it("begins on the day that the site's own file names", () => {
    const folder = committed().edit("site.json", "", "2026-11-23", "2026-12").commit();
    folder.setValue(973, 980).goOn();
    expect(folder.said()).toContain("973万元 → 980万元");
    const later = new Repository().edit("site.json", "", "2026-11-23", "2026-12");
    later.git("init", "--quiet").commit().setValue(973, 980).goOn();
    expect(later.said()).toBe("");
    later.day = "2026-12-01";
    expect(later.goOn().setValue(980, 990).goOn().said()).toContain("980万元 → 990万元");
  });

  it("compares with the version that is asked for", () => {
    const folder = committed().git("tag", "v1.0").setValue(973, 980).commit().git("tag", "v1.1");
    expect(folder.said("v1.0")).toContain("973万元 → 980万元");
    expect(folder.said("HEAD")).toBe("");
    expect(folder.said("v1.0")).toContain("同 v1.0 相比");
    expect(folder.said("v1.0", "en")).toContain("since v1.0");
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
      "it was published as 973 cny-10k: more than a hundred times apart",
    ]);
    expect(folder.commit().goOn().said()).toContain("→ 9.7万元");
    expect(asked()).toHaveLength(1);
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
