import { moved, type Markup } from "./markup.ts";

/** A piece of a picture that knows its height; it is drawn from its own top left corner. */
export interface Piece {
  readonly height: number;
  readonly marks: readonly Markup[];
}

/** Puts pieces under one another, `gap` apart; one without height takes no room. */
export function stack(pieces: readonly Piece[], gap: number): Piece {
  const marks: Markup[] = [];
  let height = 0;
  for (const piece of pieces) {
    if (piece.height === 0) continue;
    const top = height === 0 ? 0 : height + gap;
    marks.push(moved(0, Math.round(top), ...piece.marks));
    height = top + piece.height;
  }
  return { height, marks };
}
