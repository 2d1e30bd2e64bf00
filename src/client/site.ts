/*
 * The one script of every page: small custom elements and listeners over the finished HTML, each of which does nothing
 * where its markup is not. One file is one request, kept for the next page; what is large waits behind an `import()`
 * until a reader reaches for it.
 */
import "./search/county-search.ts";
import "./explorer/map-explorer.ts";
import "./share-bar.ts";
import "./embed-snippet.ts";
import "./pictures.ts";
import "./story/story-map.ts";
import "./cite-page.ts";
import "./theme/theme-choice.ts";
import "./embed-height.ts";
import "./late-parts.ts";

// All of it runs: what needs it may show.
document.documentElement.dataset.script = "live";
