import fc from "fast-check";
import { parseFragment } from "parse5";
import { expect, it } from "vitest";
import { writeJsonLd } from "./linked-data.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("</script>", "<!--", "<script>", "]]>", "&lt;", "a\u2028b", "</SCRIPT \n>"),
  fc
    .array(fc.constantFrom("<", "/", "!", "-", "script", ">", " ", "\n", "&"), { maxLength: 12 })
    .map((parts) => parts.join("")),
);

it("stays the text of one element, whatever the texts hold, and says what was put in", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, (names, key) => {
      const things = [{ "@type": "Thing", name: names, [`x${key}`]: key }];
      const written = writeJsonLd(things);
      expect(written).not.toMatch(/[<>&\u2028\u2029]/u);
      const { childNodes } = parseFragment(
        `<script type="application/ld+json">${written}</script><p>after</p>`,
      );
      expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(["script", "p"]);
      const parsed: unknown = JSON.parse(written);
      expect(parsed).toEqual({ "@context": "https://schema.org", "@graph": things });
    }),
    { numRuns: 500 },
  );
});
