/** A rule of `_headers`. */
export interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads `_headers` as Netlify and Cloudflare document it: a path at a line's beginning, below it
 * indented `Name: value`, `#` for comments.
 * @throws on what neither reads, and on what is over Cloudflare's limits
 */
export function readHeaderRules(text: string): Rule[] {
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
export function headersOf(rules: readonly Rule[], path: string): [name: string, value: string][] {
  return rules
    .filter((rule) =>
      rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap(({ headers }) => headers.map(([name, value]): [string, string] => [name, value]));
}

/** Reads `_redirects`: from, to and status by blanks. */
export function readRedirects(text: string): { from: string; to: string; status: number }[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [from = "", to = "", status = "", ...more] = line.split(/\s+/u);
      if (more.length > 0) throw new Error(`more than a redirect: ${line}`);
      return { from, to, status: Number(status) };
    });
}
