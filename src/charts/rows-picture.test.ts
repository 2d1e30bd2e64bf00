import { expect, it } from "vitest";
import { drawRows } from "./rows-picture.ts";
import { elementsIn, textsIn } from "./testing/read-xml.ts";

const rows = [
  {
    name: "廉江市",
    lines: [
      { chip: { text: "牵头", look: "strong" }, text: "省统计局" },
      { chip: { text: "参加", look: "plain" }, text: "广铁集团、省港航集团" },
    ],
  },
  {
    name: "五华县",
    lines: [
      { chip: { text: "参加，没写谁牵头", look: "open" }, text: "广晟控股集团" },
      { text: "与谁结对，还不知道", muted: true },
    ],
  },
] as const;

it("writes every name, chip and text, in order", () => {
  expect(textsIn(drawRows("zh-Hans-CN", rows, 230))).toEqual([
    ...["廉江市", "牵头", "省统计局", "参加", "广铁集团、省港航集团"],
    ...["五华县", "参加，没写谁牵头", "广晟控股集团", "与谁结对，还不知道"],
  ]);
});

it("tells the kinds of chips apart by more than colour", () => {
  const frames = elementsIn(drawRows("zh-Hans-CN", rows, 230)).filter(
    ({ attributes }) => attributes.rx,
  );
  const looks = frames.map(({ attributes }) => [
    attributes["stroke-width"],
    attributes["stroke-dasharray"],
  ]);
  expect(new Set(looks.map(String)).size).toBe(3);
});

it("gives a text that is too long for its row more lines, and the row more height", () => {
  const [row] = rows;
  const long = { ...row, lines: [{ text: "省统计局".repeat(20) }] };
  expect(drawRows("zh-Hans-CN", [long], 230).height).toBeGreaterThan(
    drawRows("zh-Hans-CN", [row], 230).height,
  );
});

it("draws nothing of nothing", () => {
  expect(drawRows("zh-Hans-CN", [], 230).height).toBe(0);
});
