/** The file `.htaccess` of a built site, which Apache 2.4 reads in its folder; the same rules as for other hosts. */
import { CLOSED, contentTypes, headerKinds, redirects } from "./host-rules.ts";

/**
 * Each part stands by itself where the host has the module for it, and the site is whole without: less quick, with
 * the policies of its pages alone.
 * @param base where the site stands, with a slash at each end
 */
export function formatHtaccess(
  base: string,
  editions: readonly string[],
  styles: readonly string[],
): string {
  const [, ...others] = editions;
  return [
    [
      "# For Apache 2.4, where its host allows this file (AllowOverride All). Made by npm run build.",
    ],
    ["DirectoryIndex index.html", ...errorPages(base)],
    ...others.map((edition) => within(base, [edition], errorPages(base + edition))),
    formatTypes(),
    whereThere("rewrite", formatRewrites(base, editions)),
    whereThere("headers", [
      ...headerKinds(styles).flatMap(({ parts, headers }, index, kinds) => {
        const lines = Object.entries(headers).map(
          ([name, value]) => `Header always set ${name} ${quote(value)}`,
        );
        return parts.length > 0
          ? within(base, parts, lines)
          : within(
              base,
              kinds.slice(0, index).flatMap((kind) => kind.parts),
              lines,
              "!",
            );
      }),
      "Header always merge Vary Accept-Encoding",
    ]),
  ]
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

const errorPages = (folder: string): string[] =>
  [403, 404].map((status) => `ErrorDocument ${status} ${folder}404.html`);

/** Lines for the addresses of some parts of the site, or for all but them. */
function within(
  base: string,
  parts: readonly string[],
  lines: readonly string[],
  not: "" | "!" = "",
): string[] {
  const ends = parts.map((part) => (part.endsWith("/") ? part : `${part}$`).replaceAll(".", "\\."));
  return [
    `<If "${not}(%{REQUEST_URI} =~ m#^${base.replaceAll(".", "\\.")}(?:${ends.join("|")})#)">`,
    ...lines.map((line) => `    ${line}`),
    "</If>",
  ];
}

const whereThere = (module: string, lines: readonly string[]): string[] => [
  `<IfModule mod_${module}.c>`,
  ...lines.map((line) => `    ${line}`),
  "</IfModule>",
];

/** A compressed twin has the type of its file, which Apache would take from the end of its own name. */
function formatTypes(): string[] {
  return [
    ...Object.entries(contentTypes).flatMap(([end, type]) => [
      `<FilesMatch "\\.${end}(?:\\.(?:br|gz))?$">`,
      `    ForceType ${quote(type)}`,
      "</FilesMatch>",
    ]),
    "AddEncoding br .br",
    "AddEncoding gzip .gz",
    ...whereThere("env", ["SetEnv no-gzip 1", "SetEnv no-brotli 1"]),
  ];
}

function formatRewrites(base: string, editions: readonly string[]): string[] {
  const twin = (coding: string, end: string) => {
    const accepted = `RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`;
    return [
      ...[accepted, "RewriteCond %{REQUEST_FILENAME} -d"],
      `RewriteCond %{REQUEST_FILENAME}/index.html.${end} -f`,
      `RewriteRule ^(.*/)?$ $1index.html.${end} [L]`,
      ...[accepted, `RewriteCond %{REQUEST_FILENAME}.${end} -f`],
      `RewriteRule ^(.+)$ $1.${end} [L]`,
    ];
  };
  return [
    "RewriteEngine On",
    `RewriteBase ${base}`,
    ...redirects(base, editions)
      .filter(({ from }) => from.startsWith(base))
      .map(
        ({ from, to }) =>
          `RewriteRule ^${from.slice(base.length).replaceAll(".", "\\.")}$ ${to} [R=302,L]`,
      ),
    "# What is nobody's to read, and folders without a page.",
    "RewriteCond %{ENV:REDIRECT_STATUS} ^$",
    `RewriteCond %{REQUEST_URI} ${CLOSED}`,
    "RewriteRule ^ - [R=404,L]",
    "RewriteCond %{REQUEST_FILENAME} -d",
    "RewriteCond %{REQUEST_FILENAME}/index.html !-f",
    "RewriteRule ^ - [R=404,L]",
    "# The build has compressed every file that gains by it.",
    ...twin("br", "br"),
    ...twin("gzip", "gz"),
  ];
}

const quote = (value: string): string => `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
