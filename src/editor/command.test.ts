import { parseArgs } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CommandError, runCommand } from "./command.ts";

afterEach(() => {
  process.exitCode = undefined;
});

/** Runs a command that ends in an error; gives what it told and the exit code. */
async function fail(command: () => Promise<number>) {
  const told: unknown[] = [];
  const spy = vi.spyOn(console, "error").mockImplementation((text) => told.push(text));
  await runCommand("用法", command);
  spy.mockRestore();
  return { told, exitCode: process.exitCode };
}

describe("runCommand", () => {
  it("ends with the command's own exit code", async () => {
    await runCommand("用法", () => Promise.resolve(1));
    expect(process.exitCode).toBe(1);
  });

  it("tells how the command is used when it has no such option", async () => {
    const command = () => {
      parseArgs({ args: ["--reprot"], options: {} });
      return Promise.resolve(0);
    };
    expect(await fail(command)).toEqual({ told: ["用法"], exitCode: 1 });
  });

  it("tells what the command has to say against going on", async () => {
    const command = () => Promise.reject(new CommandError("没有找到 a.csv"));
    expect(await fail(command)).toEqual({ told: ["没有找到 a.csv"], exitCode: 1 });
  });

  it("tells an error of the file system in words", async () => {
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC", path: "data/teams.json" });
    expect(await fail(() => Promise.reject(full))).toEqual({
      told: ["data/teams.json：磁盘满了。什么也没有写。"],
      exitCode: 1,
    });
  });

  it("does not hide a fault of the program", async () => {
    await expect(runCommand("用法", () => Promise.reject(new TypeError("x")))).rejects.toThrow("x");
  });
});
