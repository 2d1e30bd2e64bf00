import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { DataFolder } from "../../data/testing/test-facts.ts";
import { runGit } from "../release/history.ts";
import { changesPage } from "./changes-page.ts";
import { Session } from "./session.ts";

const git = (folder: DataFolder, args: readonly string[], input = ""): string =>
  execFileSync("git", args, {
    ...{ cwd: folder.dir, input, encoding: "utf8" },
    env: {
      ...process.env,
      ...{ GIT_AUTHOR_NAME: "Editor", GIT_AUTHOR_EMAIL: "editor@example.org" },
      ...{ GIT_COMMITTER_NAME: "Editor", GIT_COMMITTER_EMAIL: "editor@example.org" },
    },
  });

it.skipIf(runGit(".", ["--version"]) === null)(
  "lists new and replaced files, and a patch has them, with nothing staged",
  () => {
    const folder = new DataFolder();
    mkdirSync(path.join(folder.dir, "photos"));
    folder.write("photos/old.png", Buffer.of(0, 1));
    git(folder, ["init", "--quiet"]);
    git(folder, ["add", "--all"]);
    git(folder, ["commit", "--quiet", "--message", "Published"]);
    const session = new Session(folder.dir);
    const shown = () =>
      changesPage({ ...session.changes(), notice: undefined, canUndo: false }).text;
    expect(shown()).toContain("还没有改动");

    // A photo that was replaced is a change by itself.
    folder.write("photos/old.png", Buffer.of(0, 2));
    expect(shown()).toContain("改动 photos/old.png");
    expect(shown()).toContain("下载补丁");

    folder.write("photos/街.png", Buffer.of(0, 3)).write("story/zh/6-more.mdx", "更多。\n");
    folder.edit("funds.json", "guangsheng-purchases", "233", "240");
    const { files, changes } = session.changes();
    expect(changes).toHaveLength(1);
    expect(files.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "改动 photos/old.png",
      "新增 photos/街.png",
      "新增 story/zh/6-more.mdx",
    ]);
    const patch = session.patch();
    expect(git(folder, ["diff", "--cached", "--name-only"])).toBe("");

    // A colleague applies it.
    const names = ["photos/old.png", "photos/街.png", "story/zh/6-more.mdx", "funds.json"];
    const bytes = () => names.map((name) => readFileSync(path.join(folder.dir, name), "base64"));
    const edited = bytes();
    git(folder, ["stash", "--quiet", "--include-untracked"]);
    expect(session.changes().files).toEqual([]);
    git(folder, ["apply"], patch);
    expect(bytes()).toEqual(edited);
  },
);
