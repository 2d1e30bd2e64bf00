import { z } from "zod";
import { field } from "../field.ts";

/** Six-digit administrative division code (行政区划代码). */
export const adcode = field(
  z.string().regex(/^\d{6}$/, { error: "adcode" }),
  "区划代码",
  "六位行政区划代码，写在引号里；地图靠它找到图形。",
  ["440881", "441427"],
);
