import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeXml } from "./escape-xml.ts";
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
