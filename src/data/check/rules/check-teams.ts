import type { RuleInput } from "../check-rules.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";
import { problemAt, tableFile } from "../folder.ts";

/** A county has at most one county-level team, a team no unit twice and at most one lead; a town team names its town. */
export function checkTeams({ tables, folder }: RuleInput): Problem[] {
  const file = tableFile(folder, "teams");
  const seen = new Set<string>();
  return tables.teams.flatMap((team, index) => {
    const at = (inside: readonly (string | number)[], ...words: Parameters<typeof explanation>) =>
      problemAt("teams", file, ["records", index, ...inside], explanation(...words));
    const units = team.members.map((member) => member.organization);
    const lead = team.members.findIndex((member) => member.role === "lead");
    const second = team.level === "county" && seen.has(team.county);
    if (team.level === "county") seen.add(team.county);
    return [
      ...(second
        ? [
            at(
              ["county"],
              [
                `${team.county} 已有一个县级组团`,
                `${team.county} has a team of county level already`,
              ],
              ["把两条合成一条", "Make one record of the two"],
            ),
          ]
        : []),
      ...team.members.flatMap(({ organization, role }, place) => {
        if (units.indexOf(organization) < place)
          return at(
            ["members", place, "organization"],
            [
              `"${organization}" 在这个组团里写了两次`,
              `"${organization}" is written twice in this team`,
            ],
            ["删去重复的一项", "Take the second one away"],
          );
        return role === "lead" && lead < place
          ? at(
              ["members", place, "role"],
              [
                `"${organization}" 以外已有 "${units[lead] ?? ""}" 牵头`,
                `"${units[lead] ?? ""}" leads already, beside "${organization}"`,
              ],
              ["只留一家为 lead", "Let one be lead only"],
            )
          : [];
      }),
      ...((team.level === "town") === (team.town !== undefined)
        ? []
        : [
            at(
              ["level"],
              [
                "镇级工作队要写 town，县级组团不写",
                "a team of a town has town, one of a county has none",
              ],
              ["补上或删去 town", "Add town, or take it away"],
            ),
          ]),
    ];
  });
}
