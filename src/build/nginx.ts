/** The nginx server for a built site; the same rules as for other hosts (host-rules.ts, policy.ts). */
import { caching, CLOSED, HASHED, mimeTypes, redirects } from "./host-rules.ts";
import {
  allowStyles,
  EDITIONS,
  EMBEDS,
  embedHeaders,
  OPEN,
  openHeaders,
  pageHeaders,
} from "./policy.ts";

interface NginxOptions {
  /** The folder that holds what `npm run build` wrote to `dist/`. */
  readonly root: string;
  /** Names of the host, with blanks between them. */
  readonly serverName: string;
  /** Where the site stands, as it was built, with a slash at each end. */
  readonly base: string;
  /** Where to listen, each as nginx has it: `80`, `[::]:80`, `127.0.0.1:8080`. */
  readonly listen: readonly string[];
  /** Hashes of the style sheets that stand in pages; null where the build is not at hand. */
  readonly styles: readonly string[] | null;
  /** The editions of the site, of `EDITIONS`. */
  readonly editions: readonly string[];
  /** Whether nginx has the module that serves `.br` files. */
  readonly brotli: boolean;
  /** Only what stands within a server that has a site of its own; the base is then not its root. */
  readonly within: boolean;
}

/** What `src/build/nginx.conf` says, which stands there to be read and changed. */
const DEFAULTS: NginxOptions = {
  root: "/var/www/county-assistance-atlas",
  serverName: "example.org",
  base: "/",
  listen: ["80", "[::]:80"],
  styles: null,
  editions: EDITIONS,
  brotli: false,
  within: false,
};

const HEAD = `# An nginx server for the site: put what npm run build wrote to dist/ into the folder after alias, and this
# file into /etc/nginx/sites-enabled/. Made by npm run deploy:nginx, which takes another folder, host and path
# (-- --root DIR --server-name NAME --base /PATH/ --brotli --dist dist). Certificates are for you to add (certbot --nginx).
`;

const HEAD_WITHIN = `# The site within a server that has another: put what npm run build wrote to dist/ into the folder after the first alias,
# and an include of this file into that server's block. Made by npm run deploy:nginx -- --within.
`;

/** The whole file, options left out as in the one that stands ready. */
export function describeNginx(options: Partial<NginxOptions> = {}): string {
  const all = { ...DEFAULTS, ...options };
  return all.within ? HEAD_WITHIN + formatLocations(all) : HEAD + formatServer(all);
}

/** An nginx server for the site; throws an Error on what nginx would read as something else. */
function formatServer(options: NginxOptions): string {
  const { base, listen, serverName } = options;
  const { settings, closed, redirected, blocks } = describeSite(options);
  const body = [
    [...listen.map((at) => `listen ${plain(at)};`), `server_name ${plain(serverName)};`],
    ...settings,
    closed,
    [
      ...(base === "/" ? [] : [`location = ${base.slice(0, -1)} { ${addSlash(base)} }`]),
      ...redirected,
      ...(base === "/" ? [] : ["location / { return 404; }"]),
    ],
    ...blocks,
  ];
  return `server {\n${indent(body)}\n}\n`;
}

/** The same as locations for a server of others, which then says nothing about the site. */
function formatLocations(options: NginxOptions): string {
  const { base } = options;
  if (base === "/") throw new Error("A site within another needs its path: --base /PATH/");
  const { alias, settings, closed, redirected, blocks } = describeSite(options);
  const others = redirected.filter((line) => !line.startsWith("location = / "));
  const [, ...editions] = blocks[0] ?? [];
  const body = [[alias], ...settings, closed, others, editions, ...blocks.slice(1)];
  // With ^~ no location of the server's own that is found by a pattern comes before.
  return [
    `location = ${base.slice(0, -1)} {\n    absolute_redirect off;\n    ${addSlash(base)}\n}`,
    `location ^~ ${base} {\n${indent(body)}\n}\n`,
  ].join("\n");
}

const addSlash = (base: string): string => `return 301 ${base}$is_args$args;`;

const indent = (paragraphs: readonly (readonly string[])[]): string =>
  paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")
    .replaceAll(/^(?=.)/gmu, "    ");

/** What nginx is to be told of the site, wherever it stands. */
function describeSite({ root, base, styles, editions, brotli }: NginxOptions) {
  const folder = `${absolute(root)}/`;
  const editionOf = (part: string) => EDITIONS.findLast((one) => part.startsWith(one)) ?? "";
  const built = (parts: readonly string[]) =>
    parts.filter((part) => editions.includes(editionOf(part)));
  const errorPage = (edition: string) => `error_page 403 404 =404 ${base}${edition}404.html;`;
  const aliasOf = (part: string) => `alias ${quote(folder + part)};`;
  const block = (part: string, headers: readonly string[]) => {
    const edition = editionOf(part);
    const lines = [aliasOf(part), ...(edition === "" ? [] : [errorPage(edition)]), ...headers];
    return [
      `location ${part === "" || part.endsWith("/") ? "" : "= "}${base}${part} {`,
      ...lines.map((line) => `    ${line}`),
      "}",
    ].join("\n");
  };
  const page = allowStyles(pageHeaders(), styles);
  const embed = allowStyles(embedHeaders(), styles);
  return {
    alias: aliasOf(""),
    settings: [
      ["server_tokens off;", "absolute_redirect off;", "autoindex off;"],
      ["default_type application/octet-stream;", formatTypes()],
      ["charset utf-8;", `charset_types ${formatCharsetTypes()};`],
      [
        "# The build has compressed every file that gains by it.",
        ...["gzip off;", "gzip_static on;", "gzip_vary on;"],
        brotli
          ? "brotli_static on;"
          : "# With the module (Debian: libnginx-mod-http-brotli-static), which saves another quarter:\n# brotli_static on;",
      ],
      [
        "# Of every answer, redirects and errors too, but where a location below has headers of its own.",
        ...formatHeaders(page, caching.revalidated),
      ],
      [errorPage("")],
    ],
    closed: [
      "# Hidden files, files for other hosts, and compressed files by their own names.",
      `location ~ ${CLOSED} {`,
      ...["    return 404;", "}"],
    ],
    redirected: redirects(base, editions).map(
      ({ from, to }) => `location = ${from} { return 302 ${to}$is_args$args; }`,
    ),
    blocks: [
      editions.map((edition) => block(edition, [])),
      built(EMBEDS).map((part) => block(part, formatHeaders(embed, caching.revalidated))),
      [
        "# What pages of other origins may read too; what stands in _astro/ is named by its hash.",
        ...built(OPEN).map((part) =>
          block(
            part,
            formatHeaders(
              { ...page, ...openHeaders(part) },
              part === HASHED ? caching.forever : caching.revalidated,
            ),
          ),
        ),
      ],
    ],
  };
}

function formatHeaders(headers: Readonly<Record<string, string>>, cache: string): string[] {
  return Object.entries({ ...headers, "Cache-Control": cache }).map(
    ([name, value]) => `add_header ${name} ${quote(value)} always;`,
  );
}

/** HTML has its charset in any case, and nginx warns when told so. */
function formatCharsetTypes(): string {
  const types = new Set<string>(Object.values(mimeTypes.text));
  types.delete(mimeTypes.text.html);
  return [...types].join(" ");
}

function formatTypes(): string {
  const all = Object.entries({ ...mimeTypes.text, ...mimeTypes.binary });
  return ["types {", ...all.map(([extension, type]) => `    ${type} ${extension};`), "}"].join(
    "\n",
  );
}

/** Without the slash at its end. Of "" or "/" nginx would serve the whole disk, and look for others under its own folder. */
function absolute(root: string): string {
  const path = root.replace(/\/+$/u, "");
  if (!path.startsWith("/"))
    throw new Error(`${JSON.stringify(root)} is no folder for a site: write its whole path.`);
  return path;
}

/** In quotes; nginx has no way to write a dollar that begins no variable. */
function quote(value: string): string {
  if (/[$\n\r]/u.test(value)) throw new Error(`nginx cannot be told ${JSON.stringify(value)}`);
  return `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
}

function plain(value: string): string {
  if (!/^[\w.:*[\] -]+$/u.test(value))
    throw new Error(`${JSON.stringify(value)} is no host or port`);
  return value;
}
