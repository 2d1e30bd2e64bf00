/**
 * A spelling without what readers leave out, add or write otherwise: width and case of letters, tones (as marks or
 * digits), blanks, apostrophes, hyphens; ü and its v are u. Folding again changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/([a-z])[0-5]+/g, "$1")
    .replace(/v/g, "u");
}
