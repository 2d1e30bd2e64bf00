/** Values of Cache-Control, the same on every host. */
export const caching = {
  /** Of `_astro/`: each file's name holds a hash of what is in it, so it never changes. */
  forever: "public, max-age=31536000, immutable",
  /** Of all else: kept, and asked for each time whether it is still the same. */
  revalidated: "public, max-age=0, must-revalidate",
} as const;
