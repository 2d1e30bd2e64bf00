import { expect, it } from "vitest";
import { quote, visible } from "./quote.ts";

it("shows what a terminal or a browser would obey, or not show", () => {
  expect(quote("a\n\u001b[31m\u202e\u200b\u0085b")).toBe(
    String.raw`"a\n\u001b[31m\u202e\u200b\u0085b"`,
  );
  expect(visible("廉江市")).toBe("廉江市");
});

it("cuts what is long, between whole characters", () => {
  expect(quote("𠮷".repeat(100))).toMatch(/^"𠮷{59}…"$/u);
  expect(quote(Array.from({ length: 100 }, () => 1)).length).toBeLessThan(70);
});
