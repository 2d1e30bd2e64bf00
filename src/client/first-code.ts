/*
 * The one code that stands in pages, before all else: what must hold before the first paint, when a file would come a
 * round trip too late. It is written out as short as it can be, since every page carries it, and never changes from
 * build to build, so that the policy of any host can name its hash.
 */

/**
 * Sets the theme that was chosen, but in the frames of others; what it does is what `theme.ts` does later.
 * A browser that keeps nothing for us throws.
 */
const theme = [
  'try{const t=r.framed===""||localStorage.getItem("county-assistance-atlas:theme");',
  'if(t==="light"||t==="dark"){',
  "r.theme=t;",
  'd.querySelector("meta[name=color-scheme]").content=t;',
  'for(const m of d.querySelectorAll("meta[data-scheme]"))m.media=m.dataset.scheme===t?"all":"not all"',
  "}}catch{}",
];

/**
 * Says of the page that its script is coming: what needs it keeps its room, unseen, until `site.ts` says that it runs.
 * Should a file of ours fail before that, not come or break, the page becomes the one without script, with the styles
 * that its `<noscript>` names.
 */
const script = [
  'r.script="coming";',
  'addEventListener("error",e=>{',
  'if(r.script==="coming"&&/_astro/.test(e.filename||e.target.src)){',
  "delete r.script;delete r.late;",
  'const l=d.createElement("link");l.rel="stylesheet";',
  'l.href=d.querySelector("noscript").textContent.match(/href="(.+?)"/)[1];',
  "d.head.append(l)}},true)",
];

/**
 * Lets what lies far below wait (`late-parts.ts`), but not where the reader is about to be put somewhere below: by a
 * fragment, or back where they were.
 */
const late =
  'location.hash||performance.getEntriesByType("navigation")[0]?.type!=="navigate"||(r.late="");';

/** All of it. */
export const firstCode = [
  "(d=>{const r=d.documentElement.dataset;",
  late,
  ...theme,
  ";",
  ...script,
  "})(document)",
].join("");
