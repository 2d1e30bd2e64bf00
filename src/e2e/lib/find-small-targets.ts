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
