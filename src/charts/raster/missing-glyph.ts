/** A character that no font of the cards has; it would show as an empty box, so it ends the build. */
export class MissingGlyph extends Error {
  constructor(char: string) {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    super(
      `分享图的字体里没有“${char}”（U+${code}），请换用通行的写法。 No font has this character.`,
    );
  }
}
