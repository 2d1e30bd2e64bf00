import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FACES, PALETTE } from "./palette.ts";

const tokens = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");

it.each(Object.entries(PALETTE))("%s is the site's own in the light", (name, color) => {
  const [, light] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]+),`, "u").exec(tokens) ?? [];
  expect(color).toBe(light);
});

it.each(Object.entries(FACES))("%s are the faces of the site", (name, faces) => {
  const [, own = ""] = new RegExp(`--${name}:([^;]+);`, "u").exec(tokens) ?? [];
  expect(faces).toBe(own.replaceAll('"', "").replaceAll(/\s+/gu, " ").trim());
});
