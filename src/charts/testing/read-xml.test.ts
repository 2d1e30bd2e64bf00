import { describe, expect, it } from "vitest";
import { readXml } from "./read-xml.ts";

describe("readXml", () => {
  it("reads elements, attributes and text", () => {
    expect(readXml('<a b="1 &amp; 2"><c/>x &lt; y</a>')).toEqual({
      name: "a",
      attributes: { b: "1 & 2" },
      children: [{ name: "c", attributes: {}, children: [] }, "x < y"],
    });
  });

  it.each([
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "text",
    "<a b='1'/>",
    '<a b="1" b="2"/>',
    "<a>&nbsp;</a>",
    "<a>1 & 2</a>",
    '<a b="<"/>',
    "<a><!-- --></a>",
    "<!DOCTYPE a><a/>",
    "<a b/>",
  ])("would notice %s", (text) => {
    expect(() => readXml(text)).toThrow();
  });
});
