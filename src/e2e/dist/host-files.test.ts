import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { allowStyles, embedHeaders, listStyleHashes, pageHeaders } from "../../build/policy.ts";
import { caching } from "../../build/host-rules.ts";
import { builds } from "./lib/builds.ts";

/** A rule of `_headers`. */
interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads `_headers` as Netlify and Cloudflare document it: a path at a line's beginning, below it
 * indented `Name: value`, `#` for comments.
 * @throws on what neither reads, and on what is over Cloudflare's limits
 */
function readHeaderRules(text: string): Rule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue;
    if (line.length > 2000) throw new Error(`over 2000 characters: ${line.slice(0, 60)}`);
    if (line.startsWith("/")) {
      if (line.trim() !== line || /\s|\*./u.test(line)) throw new Error(`no path: ${line}`);
      rules.push({ path: line, headers: [] });
      continue;
    }
    const header = /^\s+([\w-]+):\s+(.+)$/u.exec(line);
    const last = rules.at(-1);
    if (!header || !last) throw new Error(`neither a path nor a header: ${line}`);
    last.headers.push([header[1] ?? "", header[2] ?? ""]);
  }
  if (rules.length > 100) throw new Error(`${rules.length} rules; Cloudflare reads 100`);
  return rules;
}

/** Every header that the rules give a path, once for each rule: what a name has twice, hosts treat in different ways. */
function headersOf(rules: readonly Rule[], path: string): [name: string, value: string][] {
  return rules
    .filter((rule) =>
      rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap(({ headers }) => headers.map(([name, value]): [string, string] => [name, value]));
}

/** Reads `_redirects`: from, to and status by blanks. */
function readRedirects(text: string): { from: string; to: string; status: number }[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [from = "", to = "", status = "", ...more] = line.split(/\s+/u);
      if (more.length > 0) throw new Error(`more than a redirect: ${line}`);
      return { from, to, status: Number(status) };
    });
}

describe.each(builds)("_headers and _redirects, $name", ({ dir, base, files, pages }) => {
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  const rules = readHeaderRules(read("_headers"));
  const addresses = [
    ...pages.map(({ address }) => address.pathname),
    ...files
      .filter((file) => !/^(?:_headers|_redirects|vercel\.json|\.htaccess)$/u.test(file))
      .map((file) => base + file),
  ];
  const styles = listStyleHashes(dir);
  const isOpen = (path: string) =>
    /^(?:_astro\/|(?:en\/)?(?:(?:data|pictures)\/|corrections\.atom$))/u.test(
      path.slice(base.length),
    );
  const isEmbed = (path: string) => /^(?:en\/)?embed\/map\//u.test(path.slice(base.length));

  test("no address gets a header by two rules: hosts would join the values, or drop one", () => {
    const twice = addresses.flatMap((path) => {
      const names = headersOf(rules, path).map(([name]) => name.toLowerCase());
      return names
        .filter((name, index) => names.indexOf(name) !== index)
        .map((name) => [path, name]);
    });
    expect(addresses.length).toBeGreaterThan(200);
    expect(twice).toEqual([]);
  });

  test("every page and file has its policy, the map for frames its own, and assets are kept", () => {
    const wrong = addresses.filter((path) => {
      const isHashed = path.startsWith(`${base}_astro/`);
      const wanted = {
        ...allowStyles(isEmbed(path) ? embedHeaders() : pageHeaders(), styles),
        "Cache-Control": isHashed ? caching.forever : caching.revalidated,
        ...(isOpen(path) && { "Access-Control-Allow-Origin": "*" }),
      };
      const given = Object.fromEntries(headersOf(rules, path));
      return JSON.stringify(sorted(given)) !== JSON.stringify(sorted(wanted));
    });
    expect(wrong).toEqual([]);
    expect(addresses.filter(isEmbed)).not.toEqual([]);
    expect(addresses.filter(isOpen).length).toBeGreaterThan(30);
  });

  test("Vercel is told the same, in its words", () => {
    const told = z
      .strictObject({
        trailingSlash: z.literal(true),
        headers: z.array(
          z.strictObject({
            source: z.string(),
            headers: z.array(z.strictObject({ key: z.string(), value: z.string() })),
          }),
        ),
        redirects: z.array(
          z.strictObject({
            source: z.string(),
            destination: z.string(),
            statusCode: z.literal(302),
          }),
        ),
      })
      .parse(JSON.parse(read("vercel.json")));
    const inWords = told.headers.map(({ source, headers }) => ({
      path: source.replace("(.*)", "*"),
      headers: headers.map(({ key, value }) => [key, value]),
    }));
    expect(inWords).toEqual(rules);
    const leads = told.redirects.map(({ source: from, destination: to, statusCode: status }) => ({
      from,
      to,
      status,
    }));
    expect(leads).toEqual(readRedirects(read("_redirects")));
    expect(leads.length).toBeGreaterThan(3);
  });

  test("GitHub Pages is told to serve folders that begin with a low line", () => {
    expect(read(".nojekyll")).toBe("");
  });

  test("an address where nothing stands has what all have, and is not kept", () => {
    const given = Object.fromEntries(headersOf(rules, `${base}nowhere/`));
    expect(given["X-Content-Type-Options"]).toBe("nosniff");
    expect(given["Cache-Control"]).toBeUndefined();
  });

  test("nothing is said of addresses outside the site", () => {
    const outside = ["/other/", "/a/bc/", base.slice(0, -1)].filter(
      (path) => !path.startsWith(base),
    );
    for (const path of outside) expect(headersOf(rules, path), path).toEqual([]);
  });

  test("redirects lead from where nothing stands to what is there", () => {
    const redirects = readRedirects(read("_redirects"));
    // Cloudflare takes the two for two, and adds a slash to folders with a page alone.
    for (const from of ["embed", "embed/"])
      expect(redirects.map((one) => one.from)).toContain(base + from);
    if (base !== "/") expect(redirects).toContainEqual({ from: "/", to: base, status: 302 });
    const wrong = redirects.filter(
      ({ from, to, status }) =>
        addresses.includes(from) || !addresses.includes(to) || ![301, 302].includes(status),
    );
    expect(wrong).toEqual([]);
  });
});

const sorted = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).toSorted(([one], [other]) => (one < other ? -1 : 1));
