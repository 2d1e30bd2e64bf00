import { describe, expect, it } from "vitest";
import { parseArguments } from "./parse-arguments.ts";

const asked = (...args: string[]) => {
  const parsed = parseArguments(args);
  if (!parsed.ok) throw new Error(parsed.message.en);
  return parsed.asked;
};

describe("parseArguments", () => {
  it("checks alone, as of today, when asked for nothing", () => {
    const { today, ...others } = asked();
    expect(others).toEqual({ report: false, release: undefined, translated: [] });
    expect(today).toMatch(/^20\d{2}-\d{2}-\d{2}$/u);
  });

  it("reports, as of a day and against a version", () => {
    expect(asked("--report", "--today", "2026-11-25", "--release=v1.2")).toEqual({
      report: true,
      today: "2026-11-25",
      release: "v1.2",
      translated: [],
    });
  });

  it("takes several texts whose translations still hold", () => {
    const keys = ["counties.json:lianjiang.name", "site.json:about.method.1"];
    expect(asked(...keys.flatMap((key) => ["--translated", key])).translated).toEqual(keys);
  });

  it.each([
    [["--reprot"], "不认识 --reprot"],
    [["report"], "不认识 report"],
    [["-r"], "不认识 -r"],
    [["--report=yes"], "不认识 --report"],
    [["--today"], "--today 后面要写一个日期，例如 2026-11-25"],
    [["--today", "2026-02-30"], "--today 后面要写一个日期，例如 2026-11-25"],
    [["--today", "2026-11"], "--today 后面要写一个日期，例如 2026-11-25"],
    [["--release"], "--release 后面要写一个版本，例如 v1.2"],
    [["--translated"], "--translated 后面要写一段文字，例如 counties.json:lianjiang.name"],
    [["--release", ""], "--release 后面要写一个版本，例如 v1.2"],
  ])("refuses %j and shows the usage", (args, said) => {
    const parsed = parseArguments(args);
    const { zh, en } = parsed.ok ? { zh: "", en: "" } : parsed.message;
    expect(zh.split("\n\n")[0]).toBe(said);
    expect(zh).toContain("npm run check:data -- --report");
    expect(en).toContain("npm run check:data -- --report");
  });
});
