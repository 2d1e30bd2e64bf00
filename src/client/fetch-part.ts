/** What says, after an element, that a part of the script did not come; there is one at most. */
const lostAfter = ({ nextElementSibling: next }: Element): Element | null =>
  next?.matches(".lost") ? next : null;

function sayLost(near: Element): void {
  const { lost = "", reload = "" } = document.body.dataset;
  const box = document.createElement("p");
  box.className = "lost small";
  box.setAttribute("role", "alert");
  const link = document.createElement("a");
  // The address as it is when the link is followed, what is chosen by then included.
  link.setAttribute("href", "");
  link.textContent = reload;
  box.append(lost, link);
  near.after(box);
}

/**
 * Fetches a part of the script that waits until a reader reaches for it. Where it does not come, after a release or on
 * a bad line, says so after `near`, with a link that loads the page anew; each further try says so again, or takes it
 * back.
 * @param near the control that the reader used; none where the page is whole without the part
 * @returns the part, or null where it did not come
 */
export async function fetchPart<Part>(
  load: () => Promise<Part>,
  near?: Element | null,
): Promise<Part | null> {
  const part = await load().catch(() => null);
  if (near) {
    lostAfter(near)?.remove();
    if (part === null) sayLost(near);
  }
  return part;
}
