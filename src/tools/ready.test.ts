import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectRoot, runCommand } from "./commands.ts";

const folder = mkdtempSync(join(os.tmpdir(), "ready-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A project with its packages or without, a Node that says that it is another, and an npm on this or that Node. */
async function begin(node: string, isInstalled: boolean, npms = node) {
  const project = join(folder, isInstalled ? "installed" : "bare");
  mkdirSync(join(project, "src/tools"), { recursive: true });
  mkdirSync(join(project, "node_modules/astro"), { recursive: true });
  copyFileSync(join(projectRoot, "src/tools/ready.cjs"), join(project, "src/tools/ready.cjs"));
  const manifest = join(project, "node_modules/astro/package.json");
  if (isInstalled) writeFileSync(manifest, "{}");
  writeFileSync(
    join(project, "node.cjs"),
    `Object.defineProperty(process.versions, "node", { value: "${node}" })`,
  );
  writeFileSync(join(project, "command.ts"), "console.log('the command' satisfies string)");
  const args = ["-r", "./node.cjs", "-r", "./src/tools/ready.cjs", "command.ts"];
  const env = { npm_config_user_agent: `npm/11.0.0 node/v${npms} linux x64 workspaces/false` };
  const options = { cwd: project, capture: true, env };
  const { code, output } = await runCommand(process.execPath, args, options);
  return { code, lines: output.trim().split("\n") };
}

test.each([
  ["16.20.2", false, "This is Node.js 16.20.2; 20.19 or newer is needed"],
  ["20.18.3", false, "20.19 or newer is needed"],
  ["20.19.0", false, "The packages are not installed yet. Run npm ci first."],
  [process.versions.node, false, "Run npm ci first."],
  ["22.20.0", true, "This is Node.js 22.20.0, and the project's own is not installed."],
  ["24.1.0", true, "without --ignore-scripts"],
])("Node %s, packages installed: %s: a sentence in both languages", async (node, is, said) => {
  const { code, lines } = await begin(node, is);
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/npm ci.*。$/u), expect.stringContaining(said)]);
});

test("an npm on an older Node has left out packages that the newer one needs", async () => {
  const { code, lines } = await begin(process.versions.node, true, "18.20.8");
  expect([code, lines[1]]).toEqual([1, expect.stringContaining("This is Node.js 18.20.8; 20.19")]);
});

test("says nothing where the command can run", async () => {
  expect((await begin(process.versions.node, true, "20.19.0")).code).toBe(0);
  for (const node of [process.versions.node, "24.10.0", "25.0.0"])
    expect(await begin(node, true)).toEqual({ code: 0, lines: ["the command"] });
});
