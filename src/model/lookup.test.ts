import { expect, it } from "vitest";
import { mustGet } from "./lookup.ts";

const found = new Map([["programme-teams", 0]]);

it("gives what stands under a key, be it zero", () => {
  expect(mustGet(found, "programme-teams", "指标")).toBe(0);
});

it("names the key and the kind of what a page or the story asks for in vain", () => {
  expect(() => mustGet(found, "programme-team", "指标")).toThrowErrorMatchingInlineSnapshot(
    `[Error: 找不到指标 "programme-team"：请检查引用它的页面或故事。]`,
  );
});
