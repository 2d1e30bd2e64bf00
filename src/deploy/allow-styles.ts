/**
 * Headers whose policy lets the style sheets hold that stand in pages, by their hashes: a header that
 * knows files alone would leave such a page bare, since of two policies the stricter holds.
 * @param styles each as `'sha256-…'`; none where all styles are files
 */
export function allowStyles(
  headers: Readonly<Record<string, string>>,
  styles: readonly string[],
): Readonly<Record<string, string>> {
  const name = "Content-Security-Policy";
  const policy = headers[name];
  if (styles.length === 0 || policy === undefined) return headers;
  const directive = ["style-src 'self'", ...styles].join(" ");
  return { ...headers, [name]: policy.replace("style-src 'self'", directive) };
}
