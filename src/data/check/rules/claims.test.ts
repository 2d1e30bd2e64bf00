import { expect, it } from "vitest";
import { DataFolder } from "../../testing/test-facts.ts";

it("finds a locator beyond the source's last paragraph", () => {
  const folder = new DataFolder().edit("funds.json", "", '"at": "29"', '"at": "31"');
  expect(folder.report()).toMatchInlineSnapshot(`
    "data/funds.json:N:17 资金 guangsheng-project-funding › cite › 第1项 › at: 来源 "nanfang-2024-05-29" 没有 "31" 这一处。可以写：1 至 30、页眉、摘要、署名、页脚；段落只写数字，例如 "7"。

    数据有 1 处问题，改好之前网站不会生成。"
  `);
  expect(folder.problems()[0]?.points).toBe('"31"');
});

it.each(["0", "07", "7-8", "第7段", "摘 要"])("takes no locator such as %s", (at) => {
  const folder = new DataFolder().edit("funds.json", "", '"at": "29"', `"at": "${at}"`);
  expect(folder.problems().map(({ points }) => points)).toEqual([`"${at}"`]);
});

it("takes the last paragraph and the named parts", () => {
  for (const at of ["30", "摘要"]) {
    expect(new DataFolder().edit("funds.json", "", '"29"', `"${at}"`).report()).toBe("");
  }
});
