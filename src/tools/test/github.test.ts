import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { projectRoot } from "../commands.ts";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const folder = ".github/workflows";

const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));
const step = z.strictObject({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.object({ group: z.string() }),
  jobs: z.record(
    z.string(),
    z.object({
      if: z.string().optional(),
      needs: z.union([z.string(), z.array(z.string())]).optional(),
      "timeout-minutes": z.number(),
      permissions,
      steps: z.array(step),
    }),
  ),
});
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));

const workflows = readdirSync(join(projectRoot, folder)).map((file) => ({
  file,
  text: read(`${folder}/${file}`),
  ...workflow.parse(parse(read(`${folder}/${file}`))),
}));

test("there is a workflow for GitHub Pages", () => {
  expect(workflows.map(({ file }) => file)).toContain("pages.yml");
});

describe.each(workflows)("$file", ({ text, on, permissions: all, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("every action is pinned to a whole commit, with its version said, and each to one commit", () => {
    const uses = steps.flatMap((one) => one.uses ?? []);
    expect(uses.length).toBeGreaterThan(4);
    for (const used of uses) {
      expect(used).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40}$/u);
      expect(text).toMatch(new RegExp(`uses: ${used} # v\\d+\\.\\d+\\.\\d+$`, "mu"));
    }
    const actions = new Set(uses.map((used) => used.split("@")[0]));
    expect(new Set(uses).size).toBe(actions.size);
  });

  test("jobs may do what they must, and no more", () => {
    expect(all).toEqual({});
    const writing = Object.entries(jobs).filter(([, job]) =>
      Object.values(job.permissions).includes("write"),
    );
    expect(writing.map(([name]) => name)).toEqual(["deploy"]);
    expect(jobs.deploy?.permissions).toEqual({ pages: "write", "id-token": "write" });
    // What may publish runs no code of ours or of a package.
    expect(jobs.deploy?.steps.filter((one) => one.run !== undefined)).toEqual([]);
    expect(Object.keys(on)).not.toContain("pull_request_target");
  });

  test("a pull request is checked, tested and shown, and published by nobody", () => {
    expect(Object.keys(on)).toContain("pull_request");
    expect(jobs.check?.if).toBeUndefined();
    expect(jobs.preview?.if).toBe("github.event_name == 'pull_request'");
    expect(jobs.build?.if).toContain("github.event_name != 'pull_request'");
    expect(jobs.deploy?.needs).toBe("build");
  });

  test("the data's check is a gate of its own; tests hold up all that is not facts or story alone", () => {
    const commands = jobs.check?.steps.flatMap((one) => one.run ?? []) ?? [];
    expect(commands.slice(0, 2)).toEqual(["npm ci", "npm run check:data"]);
    // What an editor changes, and no more: all else is code.
    const [, excluded = ""] = /-- \. (.*) && code=false/u.exec(commands[2] ?? "") ?? [];
    const pathspecs = excluded.split(" ").map((one) => one.slice(1, -1));
    const listed = ["ls-files", "-co", "--exclude-standard", "--", "data", "src/content"];
    const code = spawnSync("git", [...listed, ...pathspecs], {
      cwd: projectRoot,
      encoding: "utf8",
    });
    expect(code.stdout.split("\n")).toEqual(
      expect.arrayContaining(["data/geo/guangdong.topo.json", "data/schema/funds.schema.json"]),
    );
    expect(code.stdout).not.toMatch(
      /^data\/[^/]+\.json$|labels\.json|ids\.schema|translations|story/mu,
    );
    expect(jobs.test?.if).toContain("needs.check.outputs.code != 'false'");
    expect(jobs.build?.needs).toEqual(["check", "test"]);
    expect(jobs.build?.if).toContain("needs.check.result == 'success'");
    // Without a condition of its own a job is skipped with any that it builds upon, however far.
    expect(jobs.deploy?.if).toBe("${{ !cancelled() && needs.build.result == 'success' }}");
    expect(jobs.build?.if).toMatch(/\["success", "skipped"\]'\), needs\.test\.result/u);
  });

  test("an advisory is told at each change, and holds up nothing that is to be published", () => {
    const audit = jobs.audit?.steps.flatMap((one) => one.run ?? []);
    const command = "npm audit --audit-level=high";
    expect(audit).toEqual([command, `${command} --prefix src/tools`]);
    const others = Object.entries(jobs).filter(([name]) => name !== "audit");
    expect(others.map(([, job]) => job.needs)).not.toContain("audit");
    const runs = others.flatMap(([, job]) => job.steps.flatMap((one) => one.run ?? []));
    expect(runs.filter((run) => run.includes("audit"))).toEqual([]);
  });

  test("every npm command is one of ours, or npm's own", () => {
    const runs = steps.flatMap((one) => one.run ?? []);
    expect(runs).toContain("npm test");
    const own = runs.filter((run) => /^npm (?!ci$|audit )/u.test(run));
    const unknown = own.filter((run) => {
      const name = /^npm (?:run )?([\w:]+)$/u.exec(run)?.[1] ?? "";
      return !(name in scripts);
    });
    expect(own.length).toBeGreaterThan(1);
    expect(unknown).toEqual([]);
  });

  test("the build stands where Pages says; whole history comes without a key left on the disk", () => {
    const build = jobs.build?.steps.find((one) => one.run === "npm run build");
    expect(build?.env).toEqual({
      SITE_URL: "${{ steps.pages.outputs.origin }}",
      BASE_PATH: "${{ steps.pages.outputs.base_path }}",
    });
    const isCheckout = (one: { readonly uses?: string | undefined }) =>
      one.uses?.startsWith("actions/checkout@");
    for (const { steps: own } of Object.values(jobs)) {
      // Only what runs our code looks back; `npm audit` reads the lockfile alone.
      const history = own.some((one) => one.run === "npm ci") ? { "fetch-depth": 0 } : {};
      for (const one of own.filter(isCheckout)) {
        expect(one.with).toEqual({ ...history, "persist-credentials": false });
      }
    }
    // A text put together with what a stranger wrote would be run as a command.
    expect(steps.filter((one) => one.run?.includes("${{"))).toEqual([]);
  });
});

test("newer packages and actions are proposed each week, together", () => {
  const updates = z.object({
    updates: z.array(
      z.object({
        "package-ecosystem": z.string(),
        schedule: z.object({ interval: z.literal("weekly") }),
        groups: z.record(z.string(), z.object({ patterns: z.array(z.string()) })),
      }),
    ),
  });
  const found = updates.parse(parse(read(".github/dependabot.yml"))).updates;
  expect(found.map((one) => one["package-ecosystem"])).toEqual(["npm", "github-actions"]);
});
