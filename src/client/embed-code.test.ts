import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { formatSnippet, HEIGHT_MESSAGE } from "./embed-code.ts";

/** The elements of the snippet as a browser reads it: their names and attributes. */
const read = (snippet: string) =>
  parseFragment(snippet).childNodes.flatMap((node) =>
    "tagName" in node
      ? [{ tag: node.tagName, ...Object.fromEntries(node.attrs.map((a) => [a.name, a.value])) }]
      : [],
  );

describe("formatSnippet", () => {
  it("is a frame, and a script that heeds the frame's own messages", () => {
    const snippet = formatSnippet("https://example.org/embed/map/?county=lianjiang", "示意图");
    expect(read(snippet)).toMatchObject([
      { tag: "iframe", src: "https://example.org/embed/map/?county=lianjiang", title: "示意图" },
      { tag: "script" },
    ]);
    expect(snippet).toContain(`"${HEIGHT_MESSAGE}"`);
    expect(snippet).toContain("=== event.source");
  });

  it("is those two elements whatever the address and the title are", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: fc.constantFrom(...Array.from("<>\"'&=/ a县")) }),
        (src, title) => {
          const [frame, script, ...rest] = read(formatSnippet(src.replaceAll("\r", ""), title));
          expect(frame).toMatchObject({ tag: "iframe", title });
          expect([script, ...rest]).toEqual([{ tag: "script" }]);
        },
      ),
    );
  });
});
