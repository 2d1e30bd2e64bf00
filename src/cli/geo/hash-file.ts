import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/**
 * The file's SHA-512 as npm writes it in an `integrity` field: `sha512-` and the digest in base64.
 * Streams, because the tarball is 67 MB.
 *
 * @throws the file system's error when the file cannot be read
 */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest("base64")}`;
}
