import { describe, expect, it } from "vitest";
import { mustGet } from "./lookup.ts";

describe("mustGet", () => {
  const found = new Map([["programme-teams", 0]]);

  it("gives the value of a key, even zero", () => {
    expect(mustGet(found, "programme-teams", "指标")).toBe(0);
  });

  it("throws an error with the key and kind of what is missing", () => {
    expect(() => mustGet(found, "programme-team", "指标")).toThrowErrorMatchingInlineSnapshot(
      `[Error: 找不到指标 "programme-team"：请检查引用它的页面或故事。]`,
    );
  });
});
