import { type DefaultTreeAdapterTypes, parse, serialize } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => "tagName" in node;
const read = ({ attrs }: Element, name: string) => attrs.find((attr) => attr.name === name)?.value;

const hasClass = (element: Element, name: string) =>
  (read(element, "class") ?? "").split(" ").includes(name);

/** Goes through all below `parent`, and puts in each one's place what `change` gives. */
function rewrite(parent: Parent, change: (node: Element) => Node[]): void {
  parent.childNodes = parent.childNodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    return change(node).map((kept) => {
      if (isElement(kept)) rewrite(kept, change);
      return kept;
    });
  });
}

/** Elements of a page that stand in the HTML it is made of: `<div id="bench-map"></div>`. */
function elements(html: string): Node[] {
  const page = parse(`<!doctype html><body>${html}`);
  const root = page.childNodes.find((node) => isElement(node));
  const body = root?.childNodes.find(
    (node): node is Element => isElement(node) && node.tagName === "body",
  );
  return body?.childNodes ?? [];
}

/**
 * The home page with a library's map in the place of ours: same text (legends, table and cards too), same styles, same
 * other pictures, without any script of ours. So it does less than ours does: no layers, no search, no selection.
 * @param name of the entry in `src/tools/bench/maps/`
 * @param data the file of data that the script will ask for
 * @param css whether the library brings a style sheet
 */
export function makeLibraryPage(
  home: string,
  { name, data, css }: { readonly name: string; readonly data: string; readonly css: boolean },
): string {
  const page = parse(home);
  rewrite(page, (node) => {
    // Our policy would not let the library's script run.
    if (node.tagName === "script" || read(node, "http-equiv") !== undefined) return [];
    if (read(node, "role") === "tooltip" || hasClass(node, "zoom-buttons")) return [];
    if (read(node, "data-map") !== undefined) return elements('<div id="bench-map"></div>');
    return [node];
  });
  // Only now, or its script would go with ours.
  rewrite(page, (node) => {
    if (node.tagName === "head") node.childNodes.push(...headOf(name, data, css));
    return [node];
  });
  return serialize(page);
}

function headOf(name: string, data: string, css: boolean): Node[] {
  const sheet = css ? `<link rel="stylesheet" href="/compare/${name}.css">` : "";
  const html = `${sheet}<style>#bench-map{position:relative;aspect-ratio:960/730}#bench-map [role=tooltip]{position:absolute;visibility:visible;pointer-events:none}</style><link rel="preload" as="fetch" crossorigin href="/compare/${data}"><script type="module" src="/compare/${name}.js"></script>`;
  // Parsed as a body, where all of these may stand too, since a head would take them out of their order.
  return elements(html);
}

/** What only helps programs and tools, or is a tool itself. */
const TOOLS = new Set([
  "script",
  "style",
  "link",
  "meta",
  "noscript",
  "button",
  "input",
  "select",
  "template",
]);
/** What the browser needs to read a page and to lay it out, and the icon, which it would ask for elsewhere. */
const KEPT_IN_HEAD = [
  { name: "charset", value: "utf-8" },
  { name: "name", value: "viewport" },
  { name: "rel", value: "icon" },
] as const;
/** Of the map's own shapes, lines and names, what makes them what they are. */
const DRAWING = new Set([
  "d",
  "viewbox",
  "transform",
  "x",
  "y",
  "width",
  "height",
  "text-anchor",
  "href",
  "data-map",
]);

const FILLS: Readonly<Record<string, string>> = {
  documented: "#b3261e",
  listed: "#9dbb9f",
  outside: "#e7dfd1",
};

/**
 * The home page without everything but its text and the bare map: no style, no script, no tool, no other picture, no
 * attribute that only styles and scripts read. What nobody can be quicker than.
 */
export function makeBarePage(home: string): string {
  const page = parse(home);
  rewrite(page, (node) => {
    const { tagName } = node;
    if (KEPT_IN_HEAD.some((attribute) => read(node, attribute.name) === attribute.value))
      return [node];
    if (TOOLS.has(tagName)) return [];
    if (tagName === "svg" && read(node, "data-map") === undefined) return [];
    if (read(node, "hidden") !== undefined) return [];
    if (["tooltip", "radiogroup"].includes(read(node, "role") ?? "")) return [];
    const fill = read(node, "data-status");
    node.attrs = node.attrs.filter(({ name }) => DRAWING.has(name.toLowerCase()));
    if (fill !== undefined) node.attrs.push({ name: "fill", value: FILLS[fill] ?? "none" });
    else if (tagName === "path" || tagName === "rect")
      node.attrs.push({ name: "fill", value: "none" }, { name: "stroke", value: "#665d52" });
    return [node];
  });
  return serialize(page);
}
