/** Characters that the first two bytes of common Chinese in UTF-8 give in GBK, and that Chinese of today hardly has. */
const TRACES = /[涓鍥鐨鏄锛銆甯鍘鐪鈥锟\ue000-\uf8ff]/u;

let bytesOf: ReadonlyMap<string, readonly number[]> | undefined;

/** The two bytes of each character of GBK, which Node decodes but does not encode. */
function gbkBytes(): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = [lead, trail];
      const character = decoder.decode(Uint8Array.from(bytes));
      if (character.length === 1 && !known.has(character)) known.set(character, bytes);
    }
  }
  return known;
}

/**
 * Where a text begins to show UTF-8 that a program once took for GBK and saved so (`涓浗` of 中国); undefined if it
 * does not. Such a text, put back into GBK, is UTF-8 with Chinese in it again, which sound Chinese never is.
 */
export function findMisread(text: string): number | undefined {
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
