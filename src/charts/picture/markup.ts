import { escapeXml } from "./escape-xml.ts";

/** A piece of XML, escaped and whole; only `element` makes one, so that no text slips in unescaped. */
export interface Markup {
  readonly xml: string;
}

/** Attributes by name; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of XML with its attributes and children; a string is text, and is escaped. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Markup | string)[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const inner = children
    .map((child) => (typeof child === "string" ? escapeXml(child) : child.xml))
    .join("");
  return { xml: inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** A named group, so that a graphics editor finds its way in the file. */
export function group(id: string, ...children: readonly Markup[]): Markup {
  return element("g", { id }, ...children);
}

/** Children moved to a place. */
export function moved(x: number, y: number, ...children: readonly Markup[]): Markup {
  return element("g", { transform: `translate(${x} ${y})` }, ...children);
}
