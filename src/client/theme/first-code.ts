/*
 * The one code that stands in pages, before all else: what a reader chose must hold before the first paint, and a file
 * would hold that back by a round trip. It is written out as short as it can be, since every page carries it, and never
 * changes from build to build, so that the policy of any host can name its hash. What it does is what `theme.ts` does
 * later.
 */

/**
 * Sets the theme that was chosen, and lets what lies far below wait (`late-parts.ts`), but not where the reader is about
 * to be put somewhere below: by a fragment, or back where they were.
 */
export const firstCode = [
  "(d=>{",
  'location.hash||performance.getEntriesByType("navigation")[0]?.type!=="navigate"||(d.documentElement.dataset.late="");',
  'try{const t=localStorage.getItem("county-assistance-atlas:theme");',
  'if(t==="light"||t==="dark"){',
  "d.documentElement.dataset.theme=t;",
  'd.querySelector("meta[name=color-scheme]").content=t;',
  'for(const m of d.querySelectorAll("meta[data-scheme]"))m.media=m.dataset.scheme===t?"all":"not all"',
  "}}catch{}})(document)",
].join("");
