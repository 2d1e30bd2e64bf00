/** Turns the bytes of a data file into text, and says in which wrong encoding a file was saved. */

import { type Explanation, explanation } from "../problem.ts";
import type { Fault } from "../syntax/faults.ts";

/** Characters that the first two bytes of common Chinese in UTF-8 are in GBK, and that modern Chinese hardly uses. */
const TRACES = /[涓鍥鐨鏄锛銆甯鍘鐪鈥锟\ue000-\uf8ff]/u;

let bytesOf: ReadonlyMap<string, readonly number[]> | undefined;

/** The two bytes of each character of GBK, which Node decodes but does not encode. */
function gbkBytes(): ReadonlyMap<string, readonly number[]> {
  const pairs: [lead: number, trail: number][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) pairs.push([lead, trail]);
  }
  // All at once, with a line for each: one by one takes a second.
  const lines = Uint8Array.from(pairs.flatMap((pair) => [...pair, 0x0a]));
  const known = new Map<string, readonly number[]>();
  for (const [at, character] of new TextDecoder("gb18030").decode(lines).split("\n").entries()) {
    const pair = pairs[at];
    if (pair && character.length === 1 && !known.has(character)) known.set(character, pair);
  }
  return known;
}

/**
 * The first sign in a text that it was UTF-8, and that a program read it as GBK and saved it (`涓浗` for 中国);
 * undefined if there is none. Such a text, encoded as GBK again, is Chinese in UTF-8, which other Chinese never is.
 */
function findMisread(text: string): number | undefined {
  const first = TRACES.exec(text)?.index;
  if (first === undefined) return undefined;
  bytesOf ??= gbkBytes();
  const known = bytesOf;
  const foreign = text.match(/[^\x00-\x7f]/gu) ?? [];
  const bytes = foreign.flatMap((character) => known.get(character) ?? [0x20]);
  const again = new TextDecoder().decode(Uint8Array.from(bytes));
  const chinese = again.match(/[\p{Script=Han}，。、；：“”]/gu)?.length ?? 0;
  const broken = again.match(/\ufffd/gu)?.length ?? 0;
  return chinese > broken ? first : undefined;
}

/** The text of a file; with a fault, as much of it as can be read, to count lines in. */
interface Decoded {
  readonly text: string;
  readonly fault?: Fault;
}

const SAVE = [
  "在记事本里“另存为”，编码选 UTF-8；在 VS Code 里点右下角的编码，选“通过编码保存”、UTF-8",
  'In Notepad choose "Save as" and the encoding UTF-8; in VS Code click the encoding at the lower right, "Save with Encoding", UTF-8',
] as const;

const FAULTS = {
  bom: explanation(
    [
      "文件开头有 BOM 标记（记事本的“带有 BOM 的 UTF-8”）",
      'the file begins with a byte order mark (Notepad\'s "UTF-8 with BOM")',
    ],
    [
      "另存为不带 BOM 的 UTF-8：在记事本里编码选 UTF-8，在 VS Code 里点右下角的编码，选“通过编码保存”、UTF-8",
      'Save it as UTF-8 without BOM: in Notepad the encoding UTF-8, in VS Code "Save with Encoding" at the lower right, UTF-8',
    ],
  ),
  gbk: explanation(
    [
      "文件是 GBK 编码（Excel、记事本常这样存），不是 UTF-8",
      "the file is GBK, as Excel and Notepad often save it, not UTF-8",
    ],
    [
      "先用 GBK 打开，看到的中文正常，再存成 UTF-8。在记事本里“另存为”，编码选 UTF-8；在 VS Code 里点右下角的编码，先“通过编码重新打开”、GB18030，再“通过编码保存”、UTF-8",
      'Open it as GBK, check that the Chinese is right, and save it as UTF-8: in Notepad "Save as" with the encoding UTF-8; in VS Code click the encoding at the lower right, "Reopen with Encoding", GB18030, then "Save with Encoding", UTF-8',
    ],
  ),
  utf16: explanation(
    [
      "文件是 UTF-16 编码（记事本叫 Unicode），不是 UTF-8",
      'the file is UTF-16, which Notepad calls "Unicode", not UTF-8',
    ],
    SAVE,
  ),
  nul: explanation(
    [
      "文件里有空字节（NUL），多半是没有存完整",
      "the file contains a NUL byte: it was probably not saved completely",
    ],
    ["从上一个版本恢复", "Restore its last version"],
  ),
  misread: explanation(
    [
      "整份文件的编码坏了：UTF-8 的中文曾被当成 GBK 打开，又存了下来",
      "the encoding of the whole file is broken: it was UTF-8, but was opened as GBK and saved",
    ],
    ["从上一个版本恢复", "Restore its last version"],
  ),
  damaged: explanation(
    ["这里有不是 UTF-8 的字节", "there are bytes here that are not UTF-8"],
    [
      "重新输入这几个字；坏处很多的，从上一个版本恢复",
      "Type these characters again; if there are many, restore the last version",
    ],
  ),
  other: explanation(["文件不是 UTF-8 编码", "the file is not UTF-8"], SAVE),
} as const satisfies Readonly<Record<string, Explanation>>;

const decodeAs = (encoding: string, bytes: Uint8Array, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const HAN = /\p{Script=Han}/gu;

/** Says which encoding bytes are in that are not UTF-8. `text` is what they give when they are read as UTF-8 anyway. */
function explainBytes(bytes: Uint8Array, text: string): Explanation {
  const broken = count(text, /\ufffd/gu);
  const sound = count(text, /[^\x00-\x7f\ufffd]/gu);
  // Of a text in another encoding hardly a character is UTF-8 by chance.
  if (sound > broken) return FAULTS.damaged;
  const chinese = decodeAs("gb18030", bytes, false) ?? "";
  const unread = count(chinese, /\ufffd/gu);
  return count(chinese, HAN) > 2 * unread ? FAULTS.gbk : FAULTS.other;
}

/** Whether bytes are UTF-16: in plain text every other byte is then NUL. */
function isWide(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 64);
  if (!start.includes(0)) return false;
  const zeros = (parity: number): number =>
    start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  return Math.min(even, odd) === 0 && Math.max(even, odd) * 4 > start.length;
}

/** Reads bytes as UTF-8, or says what else they are. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (isWide(bytes)) return { text: "", fault: { offset: 0, words: FAULTS.utf16 } };
  const sound = decodeAs("utf-8", bytes, true);
  if (sound === undefined) {
    const text = decodeAs("utf-8", bytes, false) ?? "";
    const offset = Math.max(0, text.indexOf("\ufffd"));
    return { text, fault: { offset, words: explainBytes(bytes, text) } };
  }
  if (sound.startsWith("\ufeff")) return { text: sound, fault: { offset: 0, words: FAULTS.bom } };
  const misread = findMisread(sound);
  if (misread !== undefined)
    return { text: sound, fault: { offset: misread, words: FAULTS.misread } };
  const nul = sound.indexOf("\0");
  if (nul !== -1) return { text: sound, fault: { offset: nul, words: FAULTS.nul } };
  return { text: sound };
}
