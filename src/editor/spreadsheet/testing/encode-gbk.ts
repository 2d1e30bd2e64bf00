/** For tests: the bytes that Excel writes on a Chinese Windows. Node decodes GBK but does not encode it. */
const BYTES: ReadonlyMap<string, readonly number[]> = (() => {
  const known = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && character !== "\ufffd" && !known.has(character))
        known.set(character, [lead, trail]);
    }
  }
  return known;
})();

const isAscii = (character: string): boolean => /^[\u0000-\u007f]$/u.test(character);

/** Whether GBK has every character of a text. */
export const isGbk = (text: string): boolean =>
  Array.from(text).every((character) => isAscii(character) || BYTES.has(character));

/** Encodes a text; a character that GBK lacks becomes `?`, as in Excel, and one outside the basic plane two. */
export function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text.replace(/^\ufeff/u, "")).flatMap((character) =>
      isAscii(character)
        ? [character.charCodeAt(0)]
        : (BYTES.get(character) ?? Array.from({ length: character.length }, () => 0x3f)),
    ),
  );
}
