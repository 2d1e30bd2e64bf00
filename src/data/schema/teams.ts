import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { cite, otherClaims, statements } from "./fields/citation.ts";
import { id, ref } from "./fields/reference.ts";
import { name, note } from "./fields/text.ts";
import { when } from "./fields/dates.ts";

/**
 * Leads (牵头), takes part (成员), or calls the team's joint meetings (召集联席会议), which is not said to be leading;
 * null where the source names the unit without its role.
 */
const role = field(
  oneOf({ lead: "牵头", member: "成员", convener: "召集联席会议" }),
  "分工",
  "来源说它牵头、是成员，还是召集联席会议（召集不等于牵头）；只点名、没说分工就写 null。",
  ["lead", "member"],
).nullable();

const member = z.strictObject({
  organization: ref(
    "organizations",
    "成员单位",
    "成员是哪家单位：写 organizations.json 里的编号。",
  ),
  role,
  cite,
  otherClaims: otherClaims({ role }, { role: "member" }),
});

/** A team of units that helps one county (纵向帮扶组团), or works in one of its towns (驻镇帮镇扶村). */
export const team = z.strictObject({
  id: field(id, "编号", "组团的编号：县级组团用县的编号，驻镇工作队再加上镇名，发布后不要改。", [
    "lianjiang",
    "wuhua-hengpi",
  ]),
  level: field(
    oneOf({ county: "县级组团", town: "驻镇工作队" }),
    "层级",
    "是帮扶一个县的组团，还是驻在一个镇的工作队。",
    ["county", "town"],
  ),
  county: ref("counties", "县", "帮扶哪个县，或镇在哪个县：写 counties.json 里的编号。"),
  /** The town, for a town-level team. */
  town: field(name, "镇", "驻镇工作队驻在哪个镇；县级组团不写。", [
    { zh: "横陂镇", en: "Hengpi Town" },
  ]).optional(),
  arrived: field(when, "进驻时间", "什么时候进驻；来源没有单独写这一支的，就不写。", [
    { on: "2023-11" },
  ]).optional(),
  members: field(z.array(member).min(1), "成员", "来源写到的成员单位，一家一条，至少一家。", [
    [
      {
        organization: "provincial-statistics-bureau",
        role: "lead",
        cite: [{ source: "nanfang-2024-05-29", at: "7" }],
      },
    ],
  ]),
  /** Whether the source says the list of members is whole. */
  membersKnown: field(
    oneOf({
      complete: "列出全部",
      partial: "只写出一部分",
      "not-stated": "没说是否完整",
    }),
    "名单完整",
    "来源有没有列出全部成员：列出全部、只写出一部分，还是没有说。",
    ["complete", "partial"],
  ),
  note,
  statements,
  cite,
});

export const teams = table(team, "一个县级组团，或一支驻镇工作队");
export type Team = z.infer<typeof team>;
