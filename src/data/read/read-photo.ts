/** Reads the files of photos: what they are, how large they are shown, and whether they are whole. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { shownPath } from "./read-file.ts";

/** Where the photos of a data folder are. */
export const PHOTOS = "photos";

/** A file of the photos' folder as read. */
export interface PhotoFile {
  /** Its path as an editor knows it. */
  readonly file: string;
  /** Its whole path, to read it by when its sizes are made. */
  readonly path: string;
  readonly bytes: number;
  /** What its first bytes say that it is, whatever its name says; undefined for anything but a JPEG or PNG. */
  readonly type: "jpeg" | "png" | undefined;
  /** In pixels, as it is shown: a camera held upright writes that the photo is to be turned. */
  readonly width: number;
  readonly height: number;
  /** Whether it has its end: a download that broke off has not. */
  readonly isWhole: boolean;
  /** Whether it says where it was taken. */
  readonly hasPlace: boolean;
  /** The beginning of the SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
}

type Seen = Pick<PhotoFile, "type" | "width" | "height" | "isWhole" | "hasPlace">;

/** What is no photo that can be published. */
const UNKNOWN: Seen = {
  ...{ type: undefined, width: 0, height: 0, isWhole: true, hasPlace: false },
};

const known = new Map<string, { readonly stamp: string; readonly photo: PhotoFile }>();

/** Every file of the photos' folder by its name, but hidden ones, which belong to programs. One that did not change is not read again. */
export function readPhotos(folder: string): ReadonlyMap<string, PhotoFile> {
  const dir = path.join(folder, PHOTOS);
  const names = isFolder(dir) ? readdirSync(dir).filter((name) => !name.startsWith(".")) : [];
  return new Map(
    names.toSorted().flatMap((name) => {
      const file = path.join(dir, name);
      const { size, mtimeMs, isFile } = statOf(file);
      if (!isFile) return [];
      const stamp = `${size} ${mtimeMs}`;
      const found = known.get(file);
      const photo = found?.stamp === stamp ? found.photo : readPhoto(file);
      known.set(file, { stamp, photo });
      return [[name, photo] as const];
    }),
  );
}

const isFolder = (dir: string): boolean => existsSync(dir) && statSync(dir).isDirectory();

/** The path that photos should be below, where it is no folder: a program that does not know links makes it a file. */
export function listNoFolder(folder: string): string[] {
  const dir = path.join(folder, PHOTOS);
  return existsSync(dir) && !isFolder(dir) ? [shownPath(dir)] : [];
}

/** A link that leads nowhere is no file: to the record that names it, it is missing. */
function statOf(file: string) {
  if (!existsSync(file)) return { size: 0, mtimeMs: 0, isFile: false };
  const stat = statSync(file);
  return { size: stat.size, mtimeMs: stat.mtimeMs, isFile: stat.isFile() };
}

function readPhoto(file: string): PhotoFile {
  const bytes = readFileSync(file);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return { file: shownPath(file), path: file, bytes: bytes.length, ...look(bytes), digest };
}

/** What the bytes of a file say of it. */
export function look(bytes: Buffer): Seen {
  if (bytes.length >= 24 && bytes.toString("latin1", 0, 8) === "\x89PNG\r\n\x1a\n")
    return lookAtPng(bytes);
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? lookAtJpeg(bytes) : UNKNOWN;
}

/** The name of a latitude in XMP, which stands in a file as text. */
const XMP_PLACE = "exif:GPSLatitude";

/** A PNG begins with its size, and ends with a chunk that says so; another may hold what a camera wrote. */
function lookAtPng(bytes: Buffer): Seen {
  const at = bytes.indexOf("eXIf");
  const exif = at < 0 ? Buffer.of() : bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
  const written = readExif(exif);
  return {
    ...{ type: "png", isWhole: bytes.includes("IEND") },
    hasPlace: written.hasPlace || bytes.includes(XMP_PLACE),
    ...turn(written, bytes.readUInt32BE(16), bytes.readUInt32BE(20)),
  };
}

const turn = ({ isTurned }: Written, width: number, height: number) =>
  isTurned ? { width: height, height: width } : { width, height };

/** The segments of a JPEG that hold its size: all "start of frame", of which three of the same range are none. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const SCAN = 0xda;
const APP1 = 0xe1;
const END = Buffer.from([0xff, 0xd9]);

/** Walks the segments of a JPEG up to its image: one holds its size, and one what the camera wrote. */
function lookAtJpeg(bytes: Buffer): Seen {
  let [width, height] = [0, 0];
  let written: Written = { isTurned: false, hasPlace: false };
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === SCAN) break;
    const length = bytes.readUInt16BE(at + 2);
    if (isFrame(marker)) [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
    if (marker === APP1 && bytes.toString("latin1", at + 4, at + 10) === "Exif\0\0")
      written = readExif(bytes.subarray(at + 10, at + 2 + length));
    at += 2 + length;
  }
  return {
    ...{ type: "jpeg", isWhole: bytes.indexOf(END, at) > 0 },
    hasPlace: written.hasPlace || bytes.subarray(0, at).includes(XMP_PLACE),
    ...turn(written, width, height),
  };
}

/** What a camera writes into a photo besides the image. */
interface Written {
  /** Whether the photo is to be turned by a quarter. */
  readonly isTurned: boolean;
  readonly hasPlace: boolean;
}

const ORIENTATION = 0x0112;
const PLACE = 0x8825;

/** Reads the first directory of Exif: entries of twelve bytes, with a tag first and a short value at the ninth. */
function readExif(exif: Buffer): Written {
  const isLittle = exif.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => {
    if (at + 2 > exif.length) return 0;
    return isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  };
  const [low, high] = isLittle ? [short(4), short(6)] : [short(6), short(4)];
  const start = low + high * 0x1_0000;
  const entries = Array.from({ length: short(start) }, (_, index) => start + 2 + index * 12);
  const tags = new Map(entries.map((at) => [short(at), short(at + 8)]));
  return { isTurned: (tags.get(ORIENTATION) ?? 1) > 4, hasPlace: tags.has(PLACE) };
}
