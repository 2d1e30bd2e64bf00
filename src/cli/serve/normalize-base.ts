/**
 * A base path as every command here wants it: one slash at each end, `/` for a site at the root.
 * People write BASE_PATH in all ways (`atlas`, `/atlas`, `atlas/`), and Astro accepts all of them.
 */
export function normalizeBase(base: string | undefined): string {
  const parts = (base ?? "").split("/").filter((part) => part !== "");
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}
