/** The address of a page of the site below the base path it is built for; `path` begins with a slash. */
export function linkTo(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}${path}`;
}
