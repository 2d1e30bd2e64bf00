/** A text file's content, and whether its encoding may have lost characters. */
export interface Decoded {
  readonly text: string;
  readonly lossy: boolean;
}

/**
 * Decodes what spreadsheets save as CSV or as text: UTF-8 with or without a byte order mark, UTF-16 with one, and
 * GBK, which Excel writes on a Chinese Windows. A byte that is broken becomes U+FFFD. GBK bytes of Chinese are no UTF-8, so one cannot pass for the other.
 */
export function decodeCsv(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), lossy: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), lossy: false };
  } catch {
    // The mark says what it is: GBK would make nonsense of every character, for one byte that is broken.
    if (first === 0xef && second === 0xbb && third === 0xbf)
      return { text: new TextDecoder("utf-8").decode(bytes), lossy: false };
    return { text: new TextDecoder("gb18030").decode(bytes), lossy: true };
  }
}
