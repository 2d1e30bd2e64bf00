import { linkTo } from "./link-to.ts";

/** The absolute address of a page of the site, or from the root of its host where the build does not know that. */
export function addressOf(path: string, site: URL | undefined): string {
  const link = linkTo(path);
  return site ? new URL(link, site).href : link;
}
