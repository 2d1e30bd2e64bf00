/**
 * Runs in the page: the text that a reader cannot read whole, because it stands outside the window
 * or outside a box that cuts it off, or lies over other text. A line of text is taken to be as high
 * as its letters, not as its line.
 */
export function findSpilledText(): string[] {
  interface Line {
    readonly text: string;
    readonly parent: Element;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const findings: string[] = [];
  const lines: Line[] = [];
  const unseen = ".visually-hidden, .skip, title, desc";

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? "").trim();
    if (parent === null || text === "" || parent.closest(unseen) || !parent.checkVisibility())
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const fontSize = Number.parseFloat(getComputedStyle(parent).fontSize);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      const isDrawn = parent instanceof SVGElement;
      const half = (isDrawn ? box.height * 0.62 : fontSize * 0.9) / 2;
      const middle = (box.top + box.bottom) / 2;
      const [top, bottom] = [middle - half, middle + half];
      lines.push({ text, parent, left: box.left, right: box.right, top, bottom });
    }
  }

  const width = document.documentElement.clientWidth;
  for (const line of lines) {
    if (line.left < -1 || line.right > width + 1) findings.push(`outside the window: ${line.text}`);
    for (let box: Element | null = line.parent; box !== null; box = box.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(box);
      if (display === "inline" || display === "contents" || box === document.body) continue;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const cutAcross = overflowX !== "visible" && (line.left < left - 1 || line.right > right + 1);
      const cutDown = overflowY !== "visible" && (line.top < top - 1 || line.bottom > bottom + 1);
      if (cutAcross || cutDown) findings.push(`cut off by <${box.tagName}>: ${line.text}`);
    }
  }

  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && down > 2) findings.push(`over each other: ${one.text} | ${other.text}`);
    }
  }
  return [...new Set(findings)];
}
