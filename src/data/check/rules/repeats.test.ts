import { expect, it } from "vitest";
import { DataFolder } from "../../testing/data-folder.ts";

it("refuses a correction that says the same before and after", () => {
  const entry = {
    id: "2026-11-25-gift",
    date: "2026-11-25",
    about: { zh: "捐赠物资" },
    was: { zh: "86万元" },
    is: { zh: "86万元" },
    why: { zh: "录入时写错。" },
  };
  const folder = new DataFolder().edit(
    "corrections.json",
    '"records"',
    "[]",
    JSON.stringify([entry]),
  );
  expect(folder.report()).toContain("2026-11-25-gift › is: 改后与改前写的一样。");
  folder.edit("corrections.json", '"is"', "86", "88");
  expect(folder.report()).toBe("");
});
