import { expect, it } from "vitest";
import { isWebAddress, strayMark, webAddress } from "./web-address.ts";

it.each([
  "https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml",
  "http://slt.gd.gov.cn/zhyw/content/post_4610791.html",
  "https://example.org/廉江?a=1#b",
  "https://example.org/@name",
])("knows %s", (address) => {
  expect(isWebAddress(address)).toBe(true);
});

it.each([
  ...[
    "",
    "www.nfzz.net.cn",
    "ftp://example.org/",
    "javascript:alert(1)",
    "https://",
    "https:example.org",
  ],
  ...[
    " https://example.org/",
    "https://example.org/ ",
    "https://example.org/a b",
    "https://example.org/\u3000",
  ],
  ...[
    "ht\ntps://example.org/",
    "https://example.org/\u0000",
    "https://example.org/\u202e",
    "https://exa\u200bmple.org/",
  ],
  ...["https：//example.org/"],
  ...["https://www.gd.gov.cn@example.org/", "https://me:secret@example.org/"],
])("refuses %j", (address) => {
  expect(isWebAddress(address)).toBe(false);
});

it.each([
  ["https://example.org/a。", "。"],
  ["https://example.org/a，", "，"],
  ["https://example.org/a；", "；"],
  ["https://example.org/a”", "”"],
  ["https://example.org/a》", "》"],
  ["https://example.org/a…", "…"],
  ["https://www。gd.gov.cn/a", "。"],
])("refuses %s for its mark", (address, mark) => {
  expect(strayMark(address)).toBe(mark);
  expect(webAddress.safeParse(address).error?.issues.map(({ message }) => message)).toEqual([
    "url-mark",
  ]);
});

it.each([
  "https://example.org/a.",
  "https://example.org/a)",
  "https://example.org/《广东》/a",
  "https://example.org/a%E3%80%82",
])("takes %s", (address) => {
  expect(webAddress.safeParse(address).success).toBe(true);
});
