import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { element, escapeXml, group, moved, PALETTE, stack, TYPEFACES } from "./svg.ts";
import { readXml, xmlText } from "./testing/read-xml.ts";

describe("escapeXml", () => {
  it("lets any text stand between tags and in an attribute, and come back as it was", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(text, (any) => {
        const root = readXml(`<a b="${escapeXml(any)}">${escapeXml(any)}</a>`);
        const kept = any.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");
        expect(xmlText(root)).toBe(kept);
        expect(root.attributes.b).toBe(kept);
      }),
    );
  });

  it("leaves nothing that opens a tag or an entity", () => {
    expect(escapeXml(`<b a="1" c='2'> & \u0007`)).toBe(
      "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt; &amp; ",
    );
  });

  it("mends half a pair, which no file can hold", () => {
    expect(escapeXml("a\ud800b")).toBe("a\ufffdb");
  });
});

describe("element", () => {
  it("escapes text and attributes, and leaves out what is not given", () => {
    expect(element("a", { b: '"', c: undefined, d: 0 }, "x < y").xml).toBe(
      '<a b="&quot;" d="0">x &lt; y</a>',
    );
  });

  it("closes itself when it holds nothing", () => {
    expect(element("path", { d: "M0 0" }).xml).toBe('<path d="M0 0"/>');
  });
});

it("groups and moves what is drawn", () => {
  const dot = element("circle", { r: 1 });
  expect(group("dots", dot, dot).xml).toBe('<g id="dots"><circle r="1"/><circle r="1"/></g>');
  expect(moved(3, -4, dot).xml).toBe('<g transform="translate(3 -4)"><circle r="1"/></g>');
});

const box = (height: number) => ({ height, marks: [element("rect", { height })] });

it("puts pieces under one another, and passes over those without height", () => {
  const { height, marks } = stack([box(0), box(10), box(0), box(20)], 5);
  expect(height).toBe(35);
  expect(marks.map(({ xml }) => xml)).toEqual([
    '<g transform="translate(0 0)"><rect height="10"/></g>',
    '<g transform="translate(0 15)"><rect height="20"/></g>',
  ]);
  expect(stack([], 5).height).toBe(0);
});

const tokens = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");

it.each(Object.entries(PALETTE))("%s is the site's own in the light", (name, color) => {
  const [, light] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]+),`, "u").exec(tokens) ?? [];
  expect(color).toBe(light);
});

it.each(["serif", "sans"] as const)("%s are the typefaces of the site", (name) => {
  const [, own = ""] = new RegExp(`--${name}:([^;]+);`, "u").exec(tokens) ?? [];
  expect(TYPEFACES[name]).toBe(own.replaceAll('"', "").replaceAll(/\s+/gu, " ").trim());
});
