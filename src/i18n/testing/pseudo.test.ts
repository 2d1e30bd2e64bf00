import { expect, test } from "vitest";
import { english } from "../en/index.ts";
import { pseudo, pseudoIn } from "./pseudo.ts";

test("gives every letter an accent, is about a third longer, and keeps blanks and addresses", () => {
  const said = pseudo("Found: {n}. See https://example.org/a for all.");
  expect(said).toBe("⟦Ƒööûûñð: {n}. Šéééé https://example.org/a ƒööŕ ááļļ.⟧");
  const text = english.words.embed.text;
  expect(pseudo(text)).not.toMatch(/[a-z]/i);
  expect(pseudo(text).length / text.length).toBeCloseTo(1.35, 1);
});

test("changes nothing that has no letters, nor what is in the language already", () => {
  for (const text of ["", ": ", "2024", "中文", pseudo("Lianjiang")])
    expect(pseudo(text)).toBe(text);
  expect(pseudo(`to ${pseudo("Xinyi")}`)).toBe("⟦ţöö ⟦Ẋîîñýîî⟧⟧");
});

test("changes whole catalogues and what their functions give", () => {
  const { search, table } = pseudoIn(english.words);
  expect(search.term).toBe("⟦Ţééŕɱ⟧");
  expect(table.summary(3)).toMatch(/^⟦.* \(3 .*\)⟧$/);
});
