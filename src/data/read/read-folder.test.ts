import path from "node:path";
import { expect, it } from "vitest";
import { dataDir } from "./read-folder.ts";

it("is data/ unless SITE_DATA names another folder", () => {
  expect(dataDir({})).toBe(path.resolve("data"));
  expect(dataDir({ SITE_DATA: "" })).toBe(path.resolve("data"));
  expect(dataDir({ SITE_DATA: "elsewhere/facts" })).toBe(path.resolve("elsewhere/facts"));
});
