import { expect, it } from "vitest";
import { DataFolder } from "../testing/data-folder.ts";

it("tells of JSON files that nobody reads, and where they belong", () => {
  const folder = new DataFolder();
  for (const name of [
    "funds (1).json",
    "钱.json",
    ".funds.json.1.tmp",
    ".hidden.json",
    "notes.txt",
  ])
    folder.write(name, "{");
  expect(folder.report()).toMatchInlineSnapshot(`
    "data/funds (1).json 这个文件不属于数据，不会被读到。删去它；里面有要留的，并入 funds.json。
    data/钱.json 这个文件不属于数据，不会被读到。删去它；里面有要留的，并入该在的文件。

    数据有 2 处问题，改好之前网站不会生成。"
  `);
});
