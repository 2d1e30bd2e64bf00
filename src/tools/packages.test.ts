import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ensurePackages } from "./machine.ts";

test("installs once, and again when the lockfile is another", async () => {
  const folder = mkdtempSync(join(os.tmpdir(), "packages-"));
  const said = vi.spyOn(console, "log").mockReturnValue();
  const dependencies = { one: "file:one" };
  const packages = {
    ...{ "": { dependencies }, one: { version: "1.0.0" } },
    "node_modules/one": { resolved: "one", link: true },
  };
  const lock = { name: "none", lockfileVersion: 3, packages };
  const write = (file: string, value: object) => {
    writeFileSync(join(folder, file), JSON.stringify(value));
  };
  try {
    mkdirSync(join(folder, "one"));
    write("one/package.json", { name: "one", version: "1.0.0" });
    write("package.json", { dependencies });
    write("package-lock.json", lock);
    await ensurePackages(folder);
    await ensurePackages(folder);
    expect(said).toHaveBeenCalledOnce();
    write("package-lock.json", { ...lock, requires: true });
    await ensurePackages(folder);
    expect(said).toHaveBeenCalledTimes(2);
    write("package.json", { dependencies: { ...dependencies, two: "file:two" } });
    write("package-lock.json", lock);
    await expect(ensurePackages(folder)).rejects.toThrow("npm ci");
  } finally {
    said.mockRestore();
    rmSync(folder, { recursive: true });
  }
});
