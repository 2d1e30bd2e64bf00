import { expect, it } from "vitest";
import { nameUuid } from "./name-uuid.ts";

it.each([
  ["http://www.python.org/", "urn:uuid:c2a8cbf8-d0f1-5ef4-9740-c3faec8ab1a0"],
  ["广东/更正", "urn:uuid:e917ff7a-82f6-50ee-b517-20dfa402b58f"],
])("names %s as other makers of UUIDs do", (name, urn) => {
  expect(nameUuid(name)).toBe(urn);
});
