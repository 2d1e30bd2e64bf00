import fc from "fast-check";
import { expect, test } from "vitest";
import { text } from "./text.ts";
import { isWebAddress } from "./web-address.ts";

/** What an attacker, or a slip, might put before, between and after. */
const piece = fc.oneof(
  fc.constantFrom(
    ...["javascript:", "JaVaScRiPt:", "java\nscript:", "data:text/html,", "vbscript:", "blob:"],
    ...[
      "https://",
      "http://",
      "//",
      "https:/\\",
      "\t",
      "\u0000",
      " ",
      "\u202e",
      "\u2066",
      "\u200f",
    ],
    ...["example.org", "/a?b#c", "@", ":", "<script>", "\"'", "&colon;", "：", "．"],
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const mixed = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));

test("an address that the check lets pass leads to the web, wherever a browser reads it", () => {
  const base = "https://site.example/counties/";
  let passed = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        mixed,
        mixed.map((rest) => `https://example.org${rest}`),
      ),
      (address) => {
        if (!isWebAddress(address)) return;
        passed += 1;
        expect(new URL(address, base).protocol).toMatch(/^https?:$/u);
        expect(address).not.toMatch(/[\s"<>\p{C}]/u);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(passed).toBeGreaterThan(500);
});

test("no text that the check lets pass turns the direction of writing, breaks the line or has no end", () => {
  let passed = 0;
  fc.assert(
    fc.property(mixed, (words) => {
      const result = text.safeParse(words);
      if (!result.success) return;
      passed += 1;
      expect(words).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\r\n\u2028]/u);
    }),
    { numRuns: 5_000 },
  );
  expect(passed).toBeGreaterThan(500);
  fc.assert(
    fc.property(fc.string({ minLength: 601, maxLength: 5_000 }), (words) => {
      expect(text.safeParse(words).success).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test("letters and signs that are drawn as nothing are no text", () => {
  const empty = ["\u3164", "廉江\u3164", "\u2800", "a\u034fb", "\u115f", "\uffa0", "\u180e"];
  for (const words of empty)
    expect(text.safeParse(words).success, JSON.stringify(words)).toBe(false);
  // Which form of a letter is meant, and a stroke over one, are for a reader to see.
  for (const words of ["葛\u{e0100}城", "é", "e\u0301"])
    expect(text.safeParse(words).success).toBe(true);
});
