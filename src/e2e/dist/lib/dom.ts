import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Every element below `root`, in the order of the page; with `tags`, those alone. */
export function all(root: Node, ...tags: readonly string[]): Element[] {
  const children = "childNodes" in root ? root.childNodes : [];
  return children.flatMap((child) => {
    const below = all(child, ...tags);
    const wanted = "tagName" in child && (tags.length === 0 || tags.includes(child.tagName));
    return wanted ? [child, ...below] : below;
  });
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/u).includes(name);
}

/** The elements below `root` with the class. */
export function withClass(root: Node, name: string): Element[] {
  return all(root).filter((element) => hasClass(element, name));
}

/** The element and all it stands in, from the inside out. */
export function lineage(element: Element): Element[] {
  const parent = element.parentNode;
  return parent && "tagName" in parent ? [element, ...lineage(parent)] : [element];
}

/** The nearest element of one of the tags that holds `element`, or is it. */
export function closest(element: Element, ...tags: readonly string[]): Element | undefined {
  return lineage(element).find(({ tagName }) => tags.includes(tagName));
}

/** Every piece of text below `root` as it stands, without what `skip` leaves out. */
export function texts(root: Node, skip: (element: Element) => boolean = () => false): string[] {
  if ("value" in root) return [root.value];
  if ("tagName" in root && skip(root)) return [];
  return "childNodes" in root ? root.childNodes.flatMap((child) => texts(child, skip)) : [];
}

/** The text below `root` as one line, runs of blanks as one. */
export function textOf(root: Node, skip?: (element: Element) => boolean): string {
  return texts(root, skip).join("").replaceAll(/\s+/gu, " ").trim();
}
