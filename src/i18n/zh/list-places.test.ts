import { expect, it } from "vitest";
import { listPlaces } from "./list-places.ts";

it.each([
  [["摘要", "4", "6", "7", "8", "9", "10", "21"], "摘要、第4段、第6至10段、第21段"],
  [["摘要", "1", "2"], "摘要、第1段、第2段"],
  [["7", "9", "10", "11"], "第7段、第9至11段"],
  [["正文"], "正文"],
  [["边界", "标题"], "边界、标题"],
])("names each place once, and a run of paragraphs by its ends: %j", (places, told) => {
  expect(listPlaces(places)).toBe(told);
});
