/** The Caddy site for a built site; the same rules as for other hosts (host-rules.ts, policy.ts). */
import { caching, CLOSED, contentTypes, headerKinds, redirects } from "./host-rules.ts";
import { EDITIONS } from "./policy.ts";

interface CaddyOptions {
  /** The folder that holds what `npm run build` wrote to `dist/`. */
  readonly root: string;
  /** As Caddy has it: a name, for which it gets a certificate, or `http://` and a name or address. */
  readonly serverName: string;
  /** Where the site stands, as it was built, with a slash at each end. */
  readonly base: string;
  /** Hashes of the style sheets that stand in pages; null where the build is not at hand. */
  readonly styles: readonly string[] | null;
  /** The editions of the site, of `EDITIONS`. */
  readonly editions: readonly string[];
}

const DEFAULTS: CaddyOptions = {
  root: "/var/www/county-assistance-atlas",
  serverName: "example.org",
  base: "/",
  styles: null,
  editions: EDITIONS,
};

/** A site for a Caddyfile; throws an Error on what Caddy would read as something else. */
export function describeCaddy(options: Partial<CaddyOptions> = {}): string {
  const { root, serverName, base, styles, editions } = { ...DEFAULTS, ...options };
  if (!root.startsWith("/") || /["\n\r{}]/u.test(root))
    throw new Error(`${JSON.stringify(root)} is no folder for a site: write its whole path.`);
  if (!/^[\w.:*/[\] ,-]+$/u.test(serverName))
    throw new Error(`${JSON.stringify(serverName)} is no host or port`);
  const kinds = headerKinds(styles).map(({ parts, headers }, index, all) => {
    const named = (of: readonly string[]) =>
      of.map((part) => base + (part.endsWith("/") ? `${part}*` : part)).join(" ");
    const others = all.slice(0, index).flatMap((kind) => kind.parts);
    const matcher = parts.length > 0 ? `path ${named(parts)}` : `not path ${named(others)}`;
    return [
      `@headers${index} ${matcher}`,
      `header @headers${index} {`,
      ...Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`),
      "}",
    ];
  });
  const types = Object.entries(contentTypes).flatMap(([end, type]) => [
    `@${end} path *.${end}`,
    `header @${end} Content-Type "${type}"`,
  ]);
  const serve = ["file_server {", "\tprecompressed br gzip", "}"];
  const lines = [
    [`root * "${root}"`],
    ...kinds,
    types,
    ["header {", "\tVary Accept-Encoding", "\tdefer", "}"],
    [
      ...(base === "/" ? [] : [`redir ${base.slice(0, -1)} ${base} 308`]),
      ...redirects(base, editions).map(({ from, to }) => `redir ${from} ${to}?{query} 302`),
    ],
    ["# Hidden files, files for other hosts, and compressed files by their own names."],
    [`@closed path_regexp ${CLOSED}`, "handle @closed {", "\terror 404", "}"],
    [`handle_path ${base}* {`, ...serve.map((line) => `\t${line}`), "}"],
    ["handle {", "\terror 404", "}"],
    [
      "handle_errors {",
      `\theader Content-Type "${contentTypes.html ?? ""}"`,
      `\theader Cache-Control "${caching.revalidated}"`,
      ...editions
        .toReversed()
        .flatMap((edition) => [
          `\thandle ${base}${edition}* {`,
          `\t\trewrite * /${edition}404.html`,
          ...serve.map((line) => `\t\t${line}`),
          "\t}",
        ]),
      "}",
    ],
  ];
  const body = lines.map((paragraph) => paragraph.map((line) => `\t${line}`).join("\n"));
  return `# A site for a Caddyfile. Made by npm run deploy:caddy, which takes another folder, host and path.\n${serverName} {\n${body.join("\n\n")}\n}\n`;
}
