import { expect, it } from "vitest";
import { DataFolder } from "../../testing/data-folder.ts";

const FILE = "projects.json";
const messages = (folder: DataFolder): string[] => folder.problems().map(({ message }) => message);

it("lets no project belong to itself, nor to one that belongs to it", () => {
  const own = new DataFolder().edit(
    FILE,
    '"id": "lianjiang-logistics"',
    '"partOf": "lianjiang-work-plan"',
    '"partOf": "lianjiang-logistics"',
  );
  expect(messages(own).some((message) => message.includes("绕回了自己"))).toBe(true);
  const loop = new DataFolder().edit(
    FILE,
    '"id": "lianjiang-work-plan"',
    '"stage"',
    '"partOf": "lianjiang-logistics",\n      "stage"',
  );
  expect(messages(loop).filter((message) => message.includes("绕回了自己")).length).toBeGreaterThan(
    1,
  );
});

it("keeps the parts of a project in its county", () => {
  const folder = new DataFolder().edit(
    FILE,
    '"id": "lianjiang-logistics"',
    '"partOf": "lianjiang-work-plan"',
    '"partOf": "yingde-work-plan"',
  );
  expect(messages(folder).some((message) => message.includes("在另一个县"))).toBe(true);
});

it("keeps an event in the county of its projects", () => {
  const folder = new DataFolder().edit(
    "events.json",
    '"id": "yangxi-bid-launched"',
    '"yangxi-longevity-bid"',
    '"jiaoling-food-park"',
  );
  const [problem] = folder.problems();
  expect(problem?.message).toContain("jiaoling");
  expect(problem?.points).toContain("jiaoling-food-park");
});
