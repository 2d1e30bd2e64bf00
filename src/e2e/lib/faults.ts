import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/*
 * What is wrong with a page for those who see, hear or press it: by axe, by contrast, by room and by size. The functions
 * that run in the page use nothing but the page.
 */

/** Relative luminance of `rgb(r, g, b)`, as WCAG defines it. */
function luminance(color: string): number {
  const [r = NaN, g = NaN, b = NaN] = (color.match(/[\d.]+/gu) ?? []).map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of two opaque colours, from 1 to 21; NaN for what is not written `rgb(...)`. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Look {
  /** A part of the page, to look at that alone. */
  readonly within?: string;
  /** Whether to ask only what another theme may change. */
  readonly colours?: boolean;
}

/** What axe finds wrong with the page as it is now, one line a finding. */
export async function findViolations(page: Page, look: Look = {}): Promise<string[]> {
  // No page has a frame, and without them axe needs no second window.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (look.within !== undefined) axe.include(look.within);
  if (look.colours) axe.withRules(["color-contrast", "link-in-text-block"]);
  else axe.withTags(tags);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) => `${id} at ${target.join(" ")}: ${failureSummary}`,
    ),
  );
}

/**
 * Runs in the page: what can be pressed and is smaller than 24 px, as WCAG 2.5.8 counts it: a small
 * target passes when a circle of 24 px about its middle touches no other target, and so does a link
 * in a sentence. A county's shape on a map is left out, since lists of links lead to the same.
 */
export function findSmallTargets(): string[] {
  const SIZE = 24;
  interface Target {
    readonly element: Element;
    readonly box: DOMRect;
    /** The sheet over the page that it stands on, if any: what lies below can be scrolled from under it. */
    readonly sheet: Element | null;
  }
  const pressed = "a[href], button, input, select, textarea, summary, [role='option']";
  const targets = [...document.querySelectorAll(pressed)].flatMap((element): Target[] => {
    if (element.closest("svg") || element.matches(".skip, .visually-hidden")) return [];
    if (!element.checkVisibility({ visibilityProperty: true })) return [];
    // What is pressed with a label is as large as the label.
    const label = element instanceof HTMLInputElement ? element.closest("label") : null;
    const box = (label ?? element).getBoundingClientRect();
    if (isScrolledAway(element, box)) return [];
    // Two pixels or less is hidden from sight on purpose, as links that skip are.
    return box.width > 2 && box.height > 2 ? [{ element, box, sheet: sheetOf(element) }] : [];
  });

  function sheetOf(element: Element): Element | null {
    let around: Element | null = element;
    while (around && getComputedStyle(around).position !== "fixed") around = around.parentElement;
    return around;
  }

  /** Whether it stands above or below what its own box with a scroll bar shows, where other things stand. */
  function isScrolledAway(element: Element, box: DOMRect): boolean {
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (around === document.body || getComputedStyle(around).overflowY === "visible") continue;
      const { top, bottom } = around.getBoundingClientRect();
      if (box.bottom > bottom || box.top < top) return true;
    }
    return false;
  }
  const isSmall = ({ box }: Target) => box.width < SIZE - 0.5 || box.height < SIZE - 0.5;
  function isInSentence({ element }: Target): boolean {
    if (getComputedStyle(element).display !== "inline") return false;
    const block = element.closest("p, li, dd, dt, td, th, figcaption, small, div");
    const others = [...(block?.querySelectorAll(pressed) ?? [])].map((one) => one.textContent);
    const words = others.reduce((text, other) => text.replace(other, ""), block?.textContent ?? "");
    return words.trim().length > 1;
  }
  function isCrowded(target: Target): boolean {
    const x = target.box.left + target.box.width / 2;
    const y = target.box.top + target.box.height / 2;
    return targets.some((other) => {
      if (
        other.sheet !== target.sheet ||
        other === target ||
        other.element.contains(target.element)
      )
        return false;
      const { left, right, top, bottom } = other.box;
      const gap = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      const between = Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
      return gap < SIZE / 2 - 0.5 || (isSmall(other) && between < SIZE - 0.5);
    });
  }
  return targets
    .filter((target) => isSmall(target) && !isInSentence(target) && isCrowded(target))
    .map(({ element, box }) => {
      const name = element.getAttribute("aria-label") ?? element.textContent.trim();
      return `${element.localName} "${name}" in .${element.parentElement?.className ?? ""}: ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`;
    });
}

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
  // All counties in one row each, sixteen columns: a table that is scrolled sideways, by its links too.
  const wide = ".compare:not([data-pair])";
  const unseen = `.visually-hidden, .skip, title, desc, ${wide}`;

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
