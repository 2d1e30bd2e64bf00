import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { readPhotos } from "../../read/read-photo.ts";
import { DataFolder } from "../../testing/test-facts.ts";

const photo = {
  ...{ id: "market", page: { kind: "county", id: "lianjiang" }, file: "market.jpg" },
  alt: { zh: "一条街两边摆满电饭锅。", en: "A street lined with rice cookers." },
  caption: { zh: "廉江市的小家电市场。", en: "The market for small appliances in Lianjiang." },
  ...{ credit: { zh: "张三", en: "Zhang San" }, licence: "cc-by-4.0", taken: "2025-03" },
};

const draw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a5" } });
const jpeg = (width = 900, height = 600) => draw(width, height).jpeg().toBuffer();

/** A folder with one photo, and files for it. */
function folderWith(record: object, files: Readonly<Record<string, Buffer>>): DataFolder {
  const folder = new DataFolder();
  mkdirSync(path.join(folder.dir, "photos"));
  folder.write("photos.json", JSON.stringify({ records: [{ ...photo, ...record }] }, null, 2));
  for (const [name, bytes] of Object.entries(files)) folder.write(`photos/${name}`, bytes);
  return folder;
}

/** What the check says, without the numbers of lines. */
const told = (folder: DataFolder) => folder.report().split("\n").slice(0, -2).join("\n");

it("takes a photo, a hidden file beside it, and terms where there is no licence", async () => {
  const files = { "market.jpg": await jpeg(), ".DS_Store": Buffer.of(1) };
  expect(folderWith({}, files).report()).toBe("");
  const terms = { zh: "经作者同意。", en: "With the author's consent." };
  expect(folderWith({ licence: "permission", terms }, files).report()).toBe("");
});

it.each([
  [
    "no such file",
    { "markt.jpg": jpeg() },
    /^data\/photos\.json:N:15 照片 market › file: photos 文件夹里没有 market\.jpg；没有用到的有 markt\.jpg。把照片放进去/u,
  ],
  [
    "a file that no record uses",
    { "market.jpg": jpeg(), "other.png": draw(900, 600).png().toBuffer() },
    /^data\/photos\/other\.png 没有一条记录用到这个文件。在 photos\.json 里写上它/u,
  ],
  ["a page in place of a photo", { "market.jpg": Buffer.from("<html>") }, /不是 JPEG 或 PNG/u],
  [
    "another type than its name says",
    { "market.jpg": draw(900, 600).png().toBuffer() },
    /文件名和内容不符：内容是 PNG。把文件名的结尾改成 \.png/u,
  ],
  ["too few pixels", { "market.jpg": jpeg(799, 600) }, /照片太小：799 × 600 像素/u],
  ["too many pixels", { "market.jpg": jpeg(12_001, 2) }, /照片太大：12001 × 2 像素/u],
  [
    "too many bytes",
    { "market.jpg": jpeg().then((bytes) => Buffer.concat([bytes, Buffer.alloc(10_000_000)])) },
    /照片太大：.*10\.0 MB/u,
  ],
  [
    "a file that broke off",
    { "market.jpg": jpeg().then((bytes) => bytes.subarray(0, -20)) },
    /不完整，后面缺了一截/u,
  ],
])("refuses %s", async (_name, files, words) => {
  const made = await Promise.all(
    Object.entries(files).map(async ([name, bytes]) => [name, await bytes] as const),
  );
  expect(told(folderWith({}, Object.fromEntries(made)))).toMatch(words);
});

it.each([
  [
    "alternative text that repeats the caption",
    { alt: { ...photo.caption, zh: "廉江市的小家电市场" } },
    /替代文字和图说一样/u,
  ],
  ["no alternative text", { alt: { zh: "", en: "" } }, /alt/u],
  ["permission of nobody", { licence: "permission" }, /没有写是谁同意的/u],
  [
    "a licence with terms",
    { terms: { zh: "不得转载。", en: "No copies." } },
    /许可证已经写明使用条件/u,
  ],
  ["a day to come", { taken: "2099" }, /这一天还没有到/u],
  ["a name that leads elsewhere", { file: "../market.jpg" }, /文件名写法不对/u],
])("refuses %s", async (_name, record, words) => {
  expect(told(folderWith(record, { "market.jpg": await jpeg() }))).toMatch(words);
});

it.each([
  ["a county's", ["lianjiang", "lianjiang", "lianjiang", "lianjiang"]],
  ["the one of districts without a name", [1, 2, 3, 4].map((at) => `unnamed-district-${at}`)],
])("refuses a fourth photo on a page: %s", async (_name, counties) => {
  const bytes = await jpeg();
  const record = (id: string, index: number) => ({
    ...{ ...photo, id: `photo-${index}`, file: `photo-${index}.jpg` },
    page: { kind: "county", id },
  });
  const showing = (ids: readonly string[]) => {
    const files = ids.map((_, index) => [`photo-${index}.jpg`, bytes] as const);
    const folder = folderWith({}, Object.fromEntries(files));
    folder.write("photos.json", JSON.stringify({ records: ids.map(record) }, null, 2));
    return folder.report();
  };
  expect(showing(counties.slice(1))).toBe("");
  expect(showing(counties)).toMatch(/照片 photo-3 › page: 这一页的照片多于3张/u);
  expect(showing(["yingde", ...counties.slice(1)])).toBe("");
});

it("tells a link that leads nowhere as a missing photo", () => {
  const folder = folderWith({}, {});
  symlinkSync("gone.jpg", path.join(folder.dir, "photos/market.jpg"));
  expect(told(folder)).toMatch(/photos 文件夹里没有 market\.jpg/u);
});

it("tells a file in the place of the photos' folder", () => {
  const folder = new DataFolder();
  folder.write("photos", "../elsewhere/photos");
  expect(told(folder)).toMatch(/^data\/photos 这里应是放照片的文件夹，却是一个文件。删去它/u);
  rmSync(path.join(folder.dir, "photos"));
  symlinkSync("gone", path.join(folder.dir, "photos"));
  expect(folder.report()).toBe("");
});

/** What a program that sorts photos writes: the place, in words of its own. */
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="21,37.0N"/></rdf:RDF></x:xmpmeta>`;

/** A PNG with XMP as it should be, not packed, unlike what sharp writes; behind the 33 bytes that say what a PNG is. */
function tellPlace(png: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(XMP.length + 22);
  const chunk = Buffer.from(`iTXtXML:com.adobe.xmp${"\0".repeat(5)}${XMP}crc!`);
  return Buffer.concat([png.subarray(0, 33), size, chunk, png.subarray(33)]);
}

it("reads a photo as it is shown, and whether it says where it was taken", async () => {
  const place = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 37/1 0/1" } };
  const upright = await draw(900, 600)
    .withExif(place)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const uprightPng = await draw(1000, 500)
    .withExif(place)
    .withMetadata({ orientation: 6 })
    .png()
    .toBuffer();
  const told = await draw(900, 600).withXmp(XMP).jpeg().toBuffer();
  const folder = folderWith(
    {},
    {
      "upright.jpg": upright,
      "upright.png": uprightPng,
      "told.jpg": told,
      "told.png": await draw(900, 600).png().toBuffer().then(tellPlace),
      "plain.jpg": await jpeg(),
      "drawn.png": await draw(1000, 500).png().toBuffer(),
    },
  );
  const seen = [...readPhotos(folder.dir)].map(([name, { width, height, type, hasPlace }]) => [
    ...[name, type, width, height, hasPlace],
  ]);
  expect(seen).toEqual([
    ["drawn.png", "png", 1000, 500, false],
    ["plain.jpg", "jpeg", 900, 600, false],
    ["told.jpg", "jpeg", 900, 600, true],
    ["told.png", "png", 900, 600, true],
    ["upright.jpg", "jpeg", 600, 900, true],
    ["upright.png", "png", 500, 1000, true],
  ]);
});
