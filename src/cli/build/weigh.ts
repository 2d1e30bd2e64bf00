import { brotliCompressSync, constants } from "node:zlib";

/** Bytes of a file compressed as well as Brotli can, as a host does that compresses ahead of time. */
export function weigh(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
