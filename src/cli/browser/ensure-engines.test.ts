import { expect, test } from "vitest";
import { ensureFirefox, ensureWebKit } from "./ensure-engines.ts";
import type { Machine } from "./machine.ts";

/** A made-up Debian that has these files, and may install the packages of `apt`. */
function machineWith(files: readonly string[], apt: Readonly<Record<string, string>> = {}) {
  const there = new Set(["/usr/bin/apt-get", ...files]);
  const machine: Machine = {
    platform: "linux",
    env: {},
    isRoot: true,
    exists: (path) => there.has(path),
    run: (_command, args) => {
      const file = apt[args.at(-1) ?? ""];
      if (file !== undefined) there.add(file);
      const isFailed = args.includes("install") && file === undefined;
      return Promise.resolve({ code: isFailed ? 100 : 0, output: "" });
    },
    playwrightChromium: () => undefined,
    say: () => undefined,
  };
  return machine;
}

test("takes FIREFOX_PATH before the system's own", async () => {
  const machine = machineWith(["/opt/firefox", "/usr/bin/firefox-esr"]);
  expect(await ensureFirefox(machine)).toBe("/usr/bin/firefox-esr");
  const env = { FIREFOX_PATH: "/opt/firefox" };
  expect(await ensureFirefox({ ...machine, env })).toBe("/opt/firefox");
});

test("installs the part of WebKit that is missing", async () => {
  const machine = machineWith(["/usr/bin/WPEWebDriver"], { cog: "/usr/bin/cog" });
  const webkit = { driver: "/usr/bin/WPEWebDriver", browser: "/usr/bin/cog" };
  expect(await ensureWebKit(machine)).toEqual(webkit);
});

test("fails, and says what to do, when an engine cannot be had", async () => {
  await expect(ensureFirefox(machineWith([]))).rejects.toThrow(
    /^The smoke suite in other engines needs firefox-esr.*apt-get install firefox-esr failed\.\nInstall it by hand/u,
  );
});
