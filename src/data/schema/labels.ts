import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { adcode } from "./fields/text.ts";

/** Where a county's name stands on the map, from the middle of its shape, in units of the 960-wide frame. */
export const label = z.strictObject({
  adcode: field(adcode, "区划代码", "哪个县（市、区）的名字：写六位行政区划代码。"),
  dx: field(
    z.number().min(-960).max(960),
    "右移",
    "名字从图形中心往右挪多少，往左写负数；整张图宽960。",
    [14, -18, 0],
  ),
  dy: field(
    z.number().min(-960).max(960),
    "下移",
    "名字从图形中心往下挪多少，往上写负数。",
    [-46, 8, 0],
  ),
  anchor: field(
    oneOf({ start: "从这一点往右写", middle: "以这一点居中", end: "写到这一点为止" }),
    "对齐",
    "名字的哪一端对着这一点。",
    ["middle", "start"],
  ),
  /** Whether the name stands inside the shape, and so takes the shape's colours, or beside it. */
  inside: field(
    z.boolean(),
    "在图形内",
    "名字写在图形里面写 true，写在旁边写 false；颜色随之不同。",
    [true, false],
  ),
  /** The scale from which it shows at the earliest, where less would crowd the map; without it, as soon as there is room. */
  from: field(
    z.number().min(1).max(100),
    "起始倍数",
    "地图放大几倍才显示这个名字；不写就是有地方便显示。",
    [1.6, 3],
  ).optional(),
});

export const labels = table(label, "一个地名在地图上的位置");
export type Label = z.infer<typeof label>;
