/** Where the site will stand, by what a deployer wrote. */

interface SiteAddress {
  /** The origin, without a slash at its end; `undefined` when nobody said it. */
  readonly site: string | undefined;
  /** With a slash at each end. */
  readonly base: string;
}

/** What a deployer wrote cannot be an address; `message` says why, and what to write. */
class SiteAddressError extends Error {}

/**
 * Where the site will stand, by SITE_URL and BASE_PATH, however people write them: with or without
 * slashes at the ends.
 * @throws SiteAddressError for what would give every page a wrong address, and no error later
 */
export function siteAddress(environment: NodeJS.ProcessEnv): SiteAddress {
  const { SITE_URL: site = "", BASE_PATH: base = "" } = environment;
  return { site: readOrigin(site.trim()), base: readBase(base.trim()) };
}

/** The site's address for Astro's settings; a wrong one ends the program with the reason alone. */
export function siteAddressOrExit(): SiteAddress {
  try {
    return siteAddress(process.env);
  } catch (error) {
    if (!(error instanceof SiteAddressError)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}

function readOrigin(text: string): string | undefined {
  if (text === "") return undefined;
  const url = URL.parse(text);
  if (!url || !/^https?:\/\//iu.test(text)) {
    return refuse(`SITE_URL=${text} is no web address.`, "SITE_URL=https://example.org");
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    return refuse(`SITE_URL=${text} holds more than an origin.`, `SITE_URL=${url.origin}`);
  }
  if (!/^\/*$/u.test(url.pathname)) {
    const path = normalizeBase(url.pathname);
    const remedy = `SITE_URL=${url.origin} BASE_PATH=${path}`;
    return refuse(`SITE_URL=${text} holds a path, which belongs in BASE_PATH.`, remedy);
  }
  return url.origin;
}

function readBase(text: string): string {
  const base = normalizeBase(text);
  if (text.includes("://")) {
    return refuse(`BASE_PATH=${text} is a whole address.`, "BASE_PATH=/county-assistance/");
  }
  const isPlain = /^[\w./~-]*$/u.test(base) && !/\/\.{1,2}\//u.test(base);
  if (!isPlain) {
    const why = "may hold letters of a to z, digits, and - . _ ~ between its slashes.";
    return refuse(`BASE_PATH=${text} ${why}`, "BASE_PATH=/county-assistance/");
  }
  return base;
}

function refuse(problem: string, remedy: string): never {
  throw new SiteAddressError(`${problem} Write: ${remedy}`);
}

/**
 * A base path as every command here wants it: one slash at each end, `/` for a site at the root.
 * People write BASE_PATH in all ways (`atlas`, `/atlas`, `atlas/`), and Astro accepts all of them.
 */
export function normalizeBase(base: string | undefined): string {
  const parts = (base ?? "").split("/").filter((part) => part !== "");
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}
