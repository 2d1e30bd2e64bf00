import { siteAddress, SiteAddressError, type SiteAddress } from "./site-address.ts";

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
