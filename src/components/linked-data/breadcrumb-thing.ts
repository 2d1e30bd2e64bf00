import { words } from "../../i18n/zh/words.ts";
import { linkTo } from "../page/link-to.ts";
import type { Thing } from "./thing.ts";

/** A step on the way to a page; the page itself has no path here. */
interface Step {
  readonly title: string;
  readonly path?: string;
}

/** The way to a page through the site; its steps have addresses where the build knows where the site stands. */
export function breadcrumbThing(crumbs: readonly Step[], page: URL, site: URL | undefined): Thing {
  const steps: Step[] = [{ title: words.home, path: "/" }, ...crumbs];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ title, path }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: title,
      item: site && new URL(path === undefined ? page.pathname : linkTo(path), site).href,
    })),
  };
}
