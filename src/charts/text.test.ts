import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText } from "../model/drawing.ts";
import { wrapText } from "./text.ts";

const letters = fc.constantFrom(..."廉江的物流成本，。（）“”《》、2023%ab cd—…/".split(""));
const text = fc.array(letters, { maxLength: 120 }).map((all) => all.join(""));
const width = fc.integer({ min: 8, max: 40 });

describe("wrapText", () => {
  it("loses no letter and puts none in", () => {
    fc.assert(
      fc.property(text, width, (any, ems) => {
        const bare = (one: string) => one.replaceAll(/\s/gu, "");
        expect(bare(wrapText(any, 20, ems * 20).join(""))).toBe(bare(any));
      }),
    );
  });

  it("makes no line wider than it may be, save by marks that must not part", () => {
    const prose = fc.array(fc.constantFrom(..."廉江的物流成本2024 ab".split("")), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(prose, width, (all, ems) => {
        for (const line of wrapText(all.join(""), 20, ems * 20)) {
          expect(measureText(line, 20)).toBeLessThanOrEqual(ems * 20);
        }
      }),
    );
  });

  it("begins no line with a closing mark and ends none with an opening one", () => {
    const sane = fc
      .array(fc.constantFrom("廉江", "（市）", "“新”", "《方案》", "物流，", "成本。", "30%"), {
        maxLength: 40,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(sane, width, (any, ems) => {
        const lines = wrapText(any, 20, ems * 20);
        expect(lines.filter((line) => /^[，。）”》%]|[（“《]$/u.test(line))).toEqual([]);
      }),
    );
  });

  it("keeps a number with what it counts, and a Latin word whole", () => {
    expect(wrapText("一共来了第21段", 10, 60)).toEqual(["一共来了", "第21段"]);
    expect(wrapText("数据echarts-china", 10, 80)).toEqual(["数据", "echarts-china"]);
  });

  it("cuts an address that is longer than a line", () => {
    const lines = wrapText("见https://example.org/a/very/long/path/to/a/page", 10, 120);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join("")).toBe("见https://example.org/a/very/long/path/to/a/page");
  });

  it("makes no line of nothing", () => {
    expect(wrapText("", 10, 100)).toEqual([]);
    expect(wrapText("  ", 10, 100)).toEqual([]);
  });
});
