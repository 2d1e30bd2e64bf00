import type { Frame } from "./frame.ts";

/** 东沙群岛 (Dongsha Islands), which maps of Guangdong draw in a box; part of 汕尾市陆丰市. */
const INSET_ADCODES: ReadonlySet<string> = new Set(["442100"]);

/** The box, in the main frame's units. */
export const INSET_FRAME = {
  width: 130,
  height: 112,
  padding: 24,
  labelY: 102,
} as const satisfies Frame & {
  /** Baseline of its name. */
  labelY: number;
};

/** Whether a unit is drawn in the inset box rather than in its place. */
export function isInset(adcode: string): boolean {
  return INSET_ADCODES.has(adcode);
}
