import { z } from "zod";

/** Six-digit administrative division code (行政区划代码). */
export const adcode = z.string().regex(/^\d{6}$/, { error: "adcode" });
