import { expect, it } from "vitest";
import { DataFolder } from "../../testing/data-folder.ts";

const FILE = "pairings.json";

it("takes no unit but a district as the helper of a pairing", () => {
  const folder = new DataFolder().edit(
    FILE,
    "panyu-jiaoling",
    "guangzhou-panyu",
    "guangsheng-group",
  );
  const [problem] = folder.problems().filter(({ file }) => file.endsWith(FILE));
  expect(problem?.message).toContain("不是对口帮扶的区");
  expect(problem?.points).toContain("guangsheng-group");
});

it("takes a pair once", () => {
  const folder = new DataFolder()
    .edit(FILE, "panyu-jiaoling", "guangzhou-panyu", "guangzhou-baiyun")
    .edit(
      FILE,
      '"helper": "guangzhou-baiyun",\n      "county": "jiaoling"',
      '"jiaoling"',
      '"lianjiang"',
    );
  expect(folder.problems().map(({ message }) => message)).toContain("这一对已经写过");
});
