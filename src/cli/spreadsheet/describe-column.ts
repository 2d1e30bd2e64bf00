import type { Column } from "./columns.ts";
import type { Leaf, LeafType } from "./field.ts";
import { SILENCE } from "./silence.ts";

/** How a kind of cell is filled, where that does not go without saying. */
const HOW: Readonly<Partial<Record<LeafType["is"], string>>> = {
  amount: "只写数字，例如 2927.6；分数写成 1/3。",
  date: "写成 2024、2024-05 或 2024-05-29，知道多细就写多细。",
  enum: "从下拉清单里选。",
  boolean: "写“是”或“否”。",
  ref: "从下拉清单里选；也可以只写编号。",
  refs: "可以写几个编号，中间用“；”隔开；编号在“清单”表里查。",
  cite: "来源的编号，空一格，再写位置；几处之间用“；”隔开，例如 nanfang-2024-05-29 7；nanfang-2024-05-29 摘要。",
  texts: "可以写几项，中间用“；”隔开。",
  pointer: "从下拉清单里选；也可以写类别，空一格，再写编号。",
};

const need = ({ optional, nullable }: Leaf): string => {
  if (nullable) return `不能空着；来源没有说的，写“${SILENCE}”。`;
  return optional ? "可以空着。" : "";
};

/** The note of a heading: what the member is, how its cells are filled, whether they may be empty. */
export function describeColumn({ leaf }: Column): string {
  return [leaf.description, HOW[leaf.type.is], need(leaf)].filter(Boolean).join("\n");
}

/** Width of a column, in characters. */
export function widthOf({ heading, leaf }: Column): number {
  const widths: Readonly<Partial<Record<LeafType["is"], number>>> = {
    number: 8,
    amount: 10,
    date: 13,
    boolean: 8,
    enum: 14,
    ref: 30,
    refs: 36,
    cite: 30,
    pointer: 36,
  };
  // A character of Chinese is two wide.
  return Math.max(widths[leaf.type.is] ?? 28, Math.min(heading.length * 2 + 2, 40));
}
