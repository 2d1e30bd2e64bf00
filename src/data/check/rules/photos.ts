/** Rules on photos: their files are there, are what their names say and of a size to publish, are told in words, and few on a page. */

import { type Explanation, explanation, NOWHERE, type Problem, visible } from "../../problem.ts";
import type { PhotoFile } from "../../read/read-photo.ts";
import { PHOTO_LIMITS } from "../../schema/photos.ts";
import { type Rule, rule, type Warning } from "./rule.ts";
import { isFuture, FUTURE } from "./dates.ts";

/** Pixels of the longer side: fewer are blurred on the page, and more than the most would take minutes to make smaller. */
const PIXELS = { least: 800, most: 12_000 } as const;
/** Of a file, which stands in the repository with all its versions. */
const MOST_BYTES = 10_000_000;

const NOT_PHOTO = explanation(
  ["这个文件不是 JPEG 或 PNG", "this file is no JPEG or PNG"],
  [
    "在看图软件里打开，另存为 JPEG（.jpg）；打不开就是文件坏了，重新取一份",
    "Open it in a picture program and save it as JPEG (.jpg); if it does not open, get it anew",
  ],
);

const BROKEN = explanation(
  ["这个文件不完整，后面缺了一截", "this file is not whole: its end is missing"],
  ["重新下载或复制一份", "Download or copy it anew"],
);

const otherType = (type: string): Explanation =>
  explanation(
    [
      `文件名和内容不符：内容是 ${type.toUpperCase()}`,
      `its name says otherwise: it is a ${type.toUpperCase()}`,
    ],
    [
      `把文件名的结尾改成 ${type === "png" ? ".png" : ".jpg"}，这里也改`,
      `Let its name end with ${type === "png" ? ".png" : ".jpg"}, here too`,
    ],
  );

const tooSmall = ({ width, height }: PhotoFile): Explanation =>
  explanation(
    [`照片太小：${width} × ${height} 像素`, `the photo is too small: ${width} × ${height} pixels`],
    [
      `换一张长边至少 ${PIXELS.least} 像素的；放大没有用`,
      `Take one whose longer side has at least ${PIXELS.least} pixels; to enlarge it does not help`,
    ],
  );

const tooLarge = ({ width, height, bytes }: PhotoFile): Explanation =>
  explanation(
    [
      `照片太大：${width} × ${height} 像素，${(bytes / 1e6).toFixed(1)} MB`,
      `the photo is too large: ${width} × ${height} pixels, ${(bytes / 1e6).toFixed(1)} MB`,
    ],
    [
      `在看图软件里缩小到长边 ${PIXELS.most / 4} 像素左右，不超过 ${MOST_BYTES / 1e6} MB`,
      `Make its longer side about ${PIXELS.most / 4} pixels in a picture program, and the file at most ${MOST_BYTES / 1e6} MB`,
    ],
  );

/** What is wrong with a file, under the name that a record gives it; only the first, since it often brings the others. */
function judgeFile(name: string, file: PhotoFile): Explanation | undefined {
  const { type, isWhole, width, height, bytes } = file;
  if (type === undefined || width === 0 || height === 0) return NOT_PHOTO;
  if (name.endsWith(".png") !== (type === "png")) return otherType(type);
  if (!isWhole) return BROKEN;
  const side = Math.max(width, height);
  if (side < PIXELS.least) return tooSmall(file);
  return side > PIXELS.most || bytes > MOST_BYTES ? tooLarge(file) : undefined;
}

const missing = (name: string, unused: readonly string[]): Explanation =>
  explanation(
    [
      `photos 文件夹里没有 ${visible(name)}${unused.length > 0 ? `；没有用到的有 ${unused.map(visible).join("、")}` : ""}`,
      `there is no ${visible(name)} in the folder photos${unused.length > 0 ? `; nothing uses ${unused.map(visible).join(", ")}` : ""}`,
    ],
    ["把照片放进去，文件名照着写", "Put the photo there, and write its name as it is"],
  );

/** Each photo has its file, fit to be published. */
const files = rule(["photos", "photoFiles"], ({ photos, photoFiles }, { problem }) => {
  const used = new Set(photos.map(({ file }) => file));
  const unused = [...photoFiles.keys()].filter((name) => !used.has(name));
  return photos.flatMap(({ file: name }, index) => {
    const file = photoFiles.get(name);
    const words = file ? judgeFile(name, file) : missing(name, unused.slice(0, 5));
    return words ? [problem("photos", [index, "file"], words)] : [];
  });
});

const NEVER_SHOWN = explanation(
  ["没有一条记录用到这个文件", "no record uses this file"],
  [
    "在 photos.json 里写上它，连同作者和许可；不用就删去",
    "Add it to photos.json with its author and licence, or delete it",
  ],
);

/** No file lies there without a record: a photo without author and licence may not be published with the data. */
const unused = rule(["photos", "photoFiles"], ({ photos, photoFiles }): Problem[] => {
  const used = new Set(photos.map(({ file }) => file));
  return [...photoFiles].flatMap(([name, { file }]) =>
    used.has(name) ? [] : [{ file, line: 0, column: 0, where: NOWHERE, ...NEVER_SHOWN }],
  );
});

const TOO_MANY = explanation(
  [
    `这一页的照片多于${PHOTO_LIMITS.onPage}张，用手机看的人要等`,
    `its page has more than ${PHOTO_LIMITS.onPage} photos, for which readers with phones would wait`,
  ],
  [
    `留下最能说明情况的${PHOTO_LIMITS.onPage}张，其余的连文件一起删去，或放到有关项目的页面上`,
    `Keep the ${PHOTO_LIMITS.onPage} that tell most; delete the others with their files, or show them on the page of a project`,
  ],
);

/** No page is too heavy for its photos. All counties without a code are on one page. */
const pages = rule(["photos", "counties"], ({ photos, counties }, { problem }) => {
  const unnamed = new Set(counties.flatMap(({ id, adcode }) => (adcode === null ? [id] : [])));
  const counts = new Map<string, number>();
  return photos.flatMap(({ page: { kind, id } }, index) => {
    const key = kind === "county" && unnamed.has(id) ? kind : `${kind} ${id}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > PHOTO_LIMITS.onPage ? [problem("photos", [index, "page"], TOO_MANY)] : [];
  });
});

const plain = (text: string): string => text.replaceAll(/[\s\p{P}]/gu, "");

const REPEATED = explanation(
  ["替代文字和图说一样，听的人会听到两遍", "this repeats the caption, and would be heard twice"],
  ["写照片上看得见什么", "Say what is to be seen"],
);

const NO_TERMS = explanation(
  ["写了经许可使用，没有写是谁同意的", "published by permission, but nothing says whose"],
  ["补上 terms：谁同意的、有什么条件", "Add terms: who consented, on what conditions"],
);

const TWO_TERMS = explanation(
  ["许可证已经写明使用条件", "the licence already says on what conditions"],
  [
    '删去 terms；另有约定的，licence 写 "permission"',
    'Delete terms; if something else was agreed, write "permission" as licence',
  ],
);

/** What is said of a photo is said once, by whom it may be published, and of a day that has been. */
const words = rule(["photos"], ({ photos }, { problem }) =>
  photos.flatMap(({ alt, caption, licence, terms, taken }, index) => {
    const byConsent = licence === "permission";
    return [
      ...(plain(alt.zh) === plain(caption.zh) ? [problem("photos", [index, "alt"], REPEATED)] : []),
      ...(byConsent && !terms ? [problem("photos", [index, "licence"], NO_TERMS)] : []),
      ...(!byConsent && terms ? [problem("photos", [index, "terms"], TWO_TERMS)] : []),
      ...(taken !== null && isFuture(taken) ? [problem("photos", [index, "taken"], FUTURE)] : []),
    ];
  }),
);

export const PHOTO_RULES: readonly Rule[] = [files, unused, pages, words];

const TAKEN_WHERE = explanation(
  ["这个文件里记着拍摄的地点", "this file says where it was taken"],
  [
    "网站上的照片不带它，数据文件夹里的原文件带着；不想公开，就用看图软件去掉位置信息",
    "The site's own files do not have it, the one in the data folder does: take it out with a picture program if it is not to be public",
  ],
);

/** A file does not give away more than its author meant to. */
export const PHOTO_DOUBTS: readonly Rule<Warning>[] = [
  rule(["photos", "photoFiles"], ({ photos, photoFiles }, { doubt }) =>
    photos.flatMap(({ file }, index) =>
      photoFiles.get(file)?.hasPlace
        ? [doubt("photo-place", "photos", [index, "file"], TAKEN_WHERE)]
        : [],
    ),
  ),
];
