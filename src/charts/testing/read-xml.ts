import type { Piece } from "../svg.ts";

/** An element of an XML document, with its text and elements in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const NAME = "[A-Za-z_][\\w.:-]*";
const ATTRIBUTE = new RegExp(`\\s+(${NAME})="([^"<]*)"`, "uy");
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, "uy");
const ENTITY = /&(?:amp|lt|gt|quot|#39);/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Unescaped text. */
function decode(text: string): string {
  if (/&|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(text.replaceAll(ENTITY, "")))
    throw new Error(`not escaped: ${text.slice(0, 60)}`);
  return text.replaceAll(ENTITY, (entity) => ENTITIES[entity] ?? entity);
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
    const [, name = "", value = ""] = found;
    if (name in attributes) throw new Error(`${name} twice: ${text}`);
    attributes[name] = decode(value);
  }
  return attributes;
}

/**
 * For tests: reads XML as strictly as a browser does, in the part of the language that pictures are written in:
 * elements, double-quoted attributes, five entities. No comment, no CDATA, no DOCTYPE, no processing instruction.
 * @throws Error at the first thing that is not well-formed.
 */
export function readXml(text: string): XmlElement {
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/u, "").trimEnd();
  const root: (XmlElement | string)[] = [];
  const open: { name: string; children: (XmlElement | string)[] }[] = [];
  let at = 0;
  while (at < body.length) {
    const children = open.at(-1)?.children ?? root;
    const next = body.indexOf("<", at);
    const end = next === -1 ? body.length : next;
    if (end > at) children.push(decode(body.slice(at, end)));
    if (next === -1) break;
    TAG.lastIndex = next;
    const [tag, slash, name = "", attributes = "", selfClosed] = TAG.exec(body) ?? [];
    if (tag === undefined) throw new Error(`no tag: ${body.slice(next, next + 60)}`);
    at = next + tag.length;
    if (slash === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes what is not open`);
      continue;
    }
    const element = { name, attributes: readAttributes(attributes), children: [] };
    children.push(element);
    if (selfClosed !== "/") open.push(element);
  }
  const [first, ...others] = root;
  if (open.length > 0 || others.length > 0 || first === undefined || typeof first === "string")
    throw new Error(`not one whole element: ${open.map(({ name }) => name).join(" ")}`);
  return first;
}

/** Every element below one, itself first, in the order of the document. */
export function elementsOf(root: XmlElement): XmlElement[] {
  const below = root.children.filter((child) => typeof child !== "string");
  return [root, ...below.flatMap(elementsOf)];
}

/** All text below an element. */
export function xmlText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : xmlText(child))).join("");
}

/** For tests: the elements that a piece of a picture draws, in order. */
export function elementsIn({ marks }: Piece): XmlElement[] {
  return elementsOf(readXml(`<g>${marks.map(({ xml }) => xml).join("")}</g>`)).slice(1);
}

/** For tests: the lines of text in a piece, in order. */
export function textsIn(piece: Piece): string[] {
  return elementsIn(piece)
    .filter(({ name }) => name === "text")
    .map(xmlText);
}
