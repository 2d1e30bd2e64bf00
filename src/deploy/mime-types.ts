/** Types by the ends of file names: of all that a build may hold, and of nothing else. */
export const mimeTypes = {
  /** Sent with their charset, which is UTF-8. */
  text: {
    html: "text/html",
    css: "text/css",
    js: "text/javascript",
    mjs: "text/javascript",
    txt: "text/plain",
    md: "text/markdown",
    csv: "text/csv",
    svg: "image/svg+xml",
    json: "application/json",
    geojson: "application/geo+json",
    topojson: "application/json",
    webmanifest: "application/manifest+json",
    xml: "application/xml",
    atom: "application/atom+xml",
  },
  binary: {
    png: "image/png",
    jpg: "image/jpeg",
    webp: "image/webp",
    avif: "image/avif",
    ico: "image/x-icon",
    woff2: "font/woff2",
    pdf: "application/pdf",
    zip: "application/zip",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
} as const;
