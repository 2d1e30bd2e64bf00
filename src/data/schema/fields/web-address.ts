import { z } from "zod";
import { field } from "../field.ts";

/**
 * Whether a text is a whole web address, without blanks or characters that nobody sees, and without a name or password
 * before its host, which would pass for the host (`https://www.gd.gov.cn@example.org/`).
 */
export function isWebAddress(value: string): boolean {
  // Neither marks that no address holds unescaped, nor what an input method writes for digits and letters,
  // nor what stands for a character that was lost.
  if (!/^https?:\/\/[^\s\p{C}<>"\\^`{|}\uff00-\uffef\ufffd]+$/u.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === "" && url.password === "";
}

/**
 * A mark of Chinese writing that an address took along from the sentence around it: one at its end, or a full stop
 * anywhere, which browsers take for a dot in a host (`www。gd.gov.cn`).
 */
export function strayMark(value: string): string | undefined {
  return /[\u3002\uff61]|[^\P{P}!-~]$/u.exec(value)?.[0];
}

/** Address of a page, with http:// or https://. */
export const webAddress = field(
  z
    .string()
    .max(2000)
    .refine((value) => strayMark(value) === undefined, { error: "url-mark", abort: true })
    .refine(isWebAddress, { error: "url" }),
  "网址",
  "完整的网址，以 https:// 或 http:// 开头。",
  ["https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml"],
);
