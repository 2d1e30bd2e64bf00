const POLICY = "Content-Security-Policy";

/**
 * Headers whose policy lets the style sheets hold that stand in pages, by their hashes: a header that knows files
 * alone would leave such a page bare, since of two policies the stricter holds. Where the hashes are not known, the
 * header says nothing of styles, nor of what it does not name; each page's own policy still does.
 * @param styles each as `'sha256-…'`; none where all styles are files; null where nobody knows
 */
export function allowStyles(
  headers: Readonly<Record<string, string>>,
  styles: readonly string[] | null,
): Readonly<Record<string, string>> {
  const policy = headers[POLICY];
  if (policy === undefined) return headers;
  const directives = policy.split("; ").flatMap((directive) => {
    const [name] = directive.split(" ");
    if (styles === null) return name === "style-src" || name === "default-src" ? [] : [directive];
    return name === "style-src" ? [[directive, ...styles].join(" ")] : [directive];
  });
  return { ...headers, [POLICY]: directives.join("; ") };
}
