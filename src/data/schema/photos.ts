import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { partialDate } from "./fields/dates.ts";
import { id, pagePointer } from "./fields/reference.ts";
import { name, prose, webAddress } from "./fields/text.ts";

/** What a page's photos may weigh: how many there may be, and the bytes of each as it is published, in any of its sizes. */
export const PHOTO_LIMITS = { onPage: 3, bytes: 300_000 } as const;

/** Under which licence a photo may be published; `permission` is any other right, told in our words. */
const licence = field(
  oneOf({
    "cc0-1.0": "公有领域（CC0 1.0）",
    "cc-by-4.0": "署名（CC BY 4.0）",
    "cc-by-sa-4.0": "署名、相同方式共享（CC BY-SA 4.0）",
    "cc-by-sa-3.0": "署名、相同方式共享（CC BY-SA 3.0）",
    permission: "经许可使用",
  }),
  "许可",
  "凭什么可以登：照片用的许可证；没有许可证、由权利人同意的，写 permission，再写使用条件。",
  ["cc-by-4.0"],
);

/** A photo, or another picture that is a file of pixels, on the page of a county or project. */
export const photo = z.strictObject({
  id: field(id, "编号", "这张照片的编号，也在它的网址里，同一个文件里不能重复。", [
    "lianjiang-market",
  ]),
  /** The page of ours that shows it. */
  page: pagePointer,
  /** Its file in `photos/`. */
  file: field(
    z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:jpe?g|png)$/u, { error: "photo-file" }),
    "文件",
    "data/photos/ 里的文件名：小写字母、数字和连字符，以 .jpg 或 .png 结尾。",
    ["lianjiang-market.jpg"],
  ),
  /** For those who do not see it: what is to be seen. */
  alt: field(prose, "替代文字", "读给看不见的人听：照片上看得见什么，一两句；不重复图说。", [
    { zh: "一条街两边摆满电饭锅。", en: "A street lined with rice cookers." },
  ]),
  /** Below it: what it shows, where and when. */
  caption: field(prose, "图说", "照片下面的话：拍的是什么、在哪里、什么时候。", [
    { zh: "廉江市的小家电市场。", en: "The market for small appliances in Lianjiang." },
  ]),
  credit: field(name, "署名", "谁拍的、谁画的，按作者要求的写法，中文和英文都要有。", [
    { zh: "张三", en: "Zhang San" },
  ]),
  licence,
  /** What else holds of its use; required without a licence. */
  terms: field(prose, "使用条件", "经许可使用的，写是谁同意的、有什么条件；用许可证的不写。", [
    { zh: "经作者同意，不得转载。", en: "With the author's consent; not to be reproduced." },
  ]).optional(),
  /** When it was taken; null where nobody says. */
  taken: field(partialDate, "拍摄时间", "哪一天、哪个月或哪一年拍的；不知道就写 null。", [
    "2025-03",
  ]).nullable(),
  /** The page that it was found on. */
  from: field(webAddress, "原页", "照片取自哪个网页；直接向作者要来的不写。", [
    "https://commons.wikimedia.org/",
  ]).optional(),
});

export const photos = table(photo, "一张照片：文件、说明、作者和许可");
export type Photo = z.infer<typeof photo>;

/** The licences by their names, which are the same in all languages, with the address of their text. */
export const LICENCES: Readonly<
  Record<Exclude<Photo["licence"], "permission">, { readonly name: string; readonly url: string }>
> = {
  "cc0-1.0": { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  "cc-by-4.0": { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  "cc-by-sa-4.0": { name: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" },
  "cc-by-sa-3.0": { name: "CC BY-SA 3.0", url: "https://creativecommons.org/licenses/by-sa/3.0/" },
};
