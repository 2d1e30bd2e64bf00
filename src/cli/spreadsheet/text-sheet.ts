import type { CellStyle, WriteSheet } from "hucre/xlsx";

/** Columns of a page of text, in half-width characters, and points of a line: programs do not all fit a row's height. */
const PAGE = { width: 90, line: 18 } as const;

/** A sheet to read: a paragraph a row, wrapped. */
export function textSheet(name: string, paragraphs: readonly string[]): WriteSheet {
  const style: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
  const cells = paragraphs.map(
    (value, row) => [`${row},0`, { value, type: "string", style }] as const,
  );
  const heights = paragraphs.map((text, row) => {
    // Anything beyond Latin is two wide.
    const width = text.length + (text.match(/[^\u0000-\u024f]/gu) ?? []).length;
    const lines = Math.max(1, Math.ceil((width * 1.05) / PAGE.width));
    return [row, { height: lines * PAGE.line }] as const;
  });
  const columns = [{ width: PAGE.width }];
  return { name, columns, rows: [], cells: new Map(cells), rowDefs: new Map(heights) };
}
