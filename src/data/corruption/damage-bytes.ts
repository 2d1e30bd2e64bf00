import { Buffer } from "node:buffer";

/** Ways in which a whole file is damaged, by the program that saved it or on its way. */
export const FILE_DAMAGES: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  empty: () => "",
  "a line break alone": () => "\n",
  "null alone": () => "null",
  "an empty list": () => "[]",
  "an empty group": () => "{}",
  "a text alone": () => '"text"',
  "records that are none": () => '{"records": [1, null, "x", [], {}]}',
  "records that are a group": () => '{"records": {}}',
  "byte order mark": (text) => `\ufeff${text}`,
  "UTF-16 with mark": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16 without mark": (text) => Buffer.from(text, "utf16le"),
  "UTF-16 the other way round": (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  // Every Chinese character as two bytes that are one in GBK, as Excel saves it.
  GBK: (text) =>
    Buffer.concat(
      Array.from(text, (one) => (one < "\u0080" ? Buffer.from(one) : Buffer.from([0xc1, 0xae]))),
    ),
  "UTF-8 taken for GBK and saved": (text) => new TextDecoder("gbk").decode(Buffer.from(text)),
  "Latin-1": (text) => Buffer.from(`${text.slice(0, 40)}é ${text.slice(40)}`, "latin1"),
  "NUL at the end": (text) => `${text}\0`,
  "NULs for the second half": (text) =>
    text.slice(0, text.length / 2) + "\0".repeat(text.length / 2),
  "a broken byte": (text) => {
    const bytes = Buffer.from(text);
    const at = bytes.findIndex((byte, index) => index > bytes.length / 2 && byte > 0x7f);
    if (at === -1) return Buffer.concat([bytes, Buffer.from([0xff])]);
    bytes[at] = 0xff;
    return bytes;
  },
  "two files in one": (text) => text + text,
  "text after the end": (text) => `${text}完`,
  "a merge conflict": (text) =>
    text.replace("\n", "\n<<<<<<< HEAD\n").replace(/\n(?=[^\n]*\n$)/u, "\n=======\n>>>>>>> b\n"),
  "a page of an error": () => "<!doctype html><title>404</title>",
  "a comment at the head": (text) => `// 县\n${text}`,
  "nested without end": () => "[".repeat(200_000),
  "nested very deep": () => `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
  "records nested very deep": () => `{"records": ${"[".repeat(5000)}${"]".repeat(5000)}}`,
  "all commas in full width": (text) => text.replaceAll(",", "，"),
  "all marks in full width": (text) => text.replaceAll('"', "”"),
  "no commas": (text) => text.replaceAll(",\n", "\n"),
  "no marks": (text) => text.replaceAll('"', ""),
};

/** A file cut off at an offset. */
export const cutOff = (text: string, at: number): string => text.slice(0, at);
