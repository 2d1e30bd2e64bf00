import { createHash } from "node:crypto";

/** A file of /data/ with what stands beside it: its type, size in bytes and SHA-256, of the very bytes served. */
export interface DataFile {
  /** Below /data/: `teams.csv`. */
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly text: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  geojson: "application/geo+json",
  svg: "image/svg+xml",
  txt: "text/plain",
};

/** Makes a file from its text; the type follows from the ending. */
export function dataFile(path: string, text: string): DataFile {
  const format = path.slice(path.lastIndexOf(".") + 1);
  const bytes = Buffer.from(text, "utf8");
  return {
    path,
    format,
    mediatype: MEDIA_TYPES[format] ?? "application/octet-stream",
    text,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
