import { createHash } from "node:crypto";

/** The namespace that RFC 9562 gives to names which are addresses. */
const NAMESPACE = "6ba7b8119dad11d180b400c04fd430c8";

/**
 * The UUID of a name (version 5, RFC 9562), as a URN: the same name has the same for ever and anywhere.
 * It names, and protects nothing: SHA-1 is what the standard asks for.
 */
export function nameUuid(name: string): string {
  const hash = createHash("sha1").update(Buffer.from(NAMESPACE, "hex")).update(name).digest();
  const bytes = hash.subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}
