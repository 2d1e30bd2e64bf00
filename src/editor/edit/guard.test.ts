import { describe, expect, it } from "vitest";
import { judge } from "./guard.ts";

const own = "http://127.0.0.1:4322";
const token = "secret";
const asked = {
  method: "GET",
  url: new URL("/table/teams", own),
  host: "127.0.0.1:4322",
  origin: undefined,
  cookie: "a=b; edit-4322=secret",
};

describe("a request to the editor's server", () => {
  it("passes from its own pages, with the token", () => {
    expect(judge(asked, own, token)).toBe("pass");
    expect(judge({ ...asked, method: "POST", origin: own }, own, token)).toBe("pass");
  });

  it("enters by the address on the terminal", () => {
    const first = { ...asked, cookie: undefined, url: new URL("/?token=secret", own) };
    expect(judge(first, own, token)).toBe("enter");
    expect(judge({ ...first, url: new URL("/?token=secreT", own) }, own, token)).toBe("refuse");
  });

  it.each([
    ["without the token", { cookie: undefined }],
    ["with another token", { cookie: "edit-4322=secreT" }],
    ["with the token of another server", { cookie: "edit-4323=secret" }],
    ["under another name, as after a trick with DNS", { host: "evil.example:4322" }],
    ["from another site", { method: "POST", origin: "https://evil.example" }],
    ["from another port of this machine", { method: "POST", origin: "http://127.0.0.1:8000" }],
    ["from a page without an origin", { method: "POST", origin: "null" }],
    ["from who knows where", { method: "POST", origin: undefined }],
    ["read by another site", { origin: "https://evil.example" }],
    ["with another method", { method: "DELETE", origin: own }],
  ])("is refused %s", (_, different) => {
    expect(judge({ ...asked, ...different }, own, token)).toBe("refuse");
  });
});
