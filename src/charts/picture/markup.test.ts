import { describe, expect, it } from "vitest";
import { element, group, moved } from "./markup.ts";

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
