import type { RuleInput } from "../check-rules.ts";
import type { Problem } from "../problem.ts";
import { problemAt, tableFile } from "../folder.ts";

/** A county has at most one county-level team, a team no unit twice and at most one lead; a town team names its town. */
export function checkTeams({ tables, folder }: RuleInput): Problem[] {
  const file = tableFile(folder, "teams");
  const seen = new Set<string>();
  return tables.teams.flatMap((team, index) => {
    const at = (field: string, message: string, remedy: string) =>
      problemAt("teams", file, ["records", index, field], { message, remedy });
    const units = new Set(team.members.map((member) => member.organization));
    const leads = team.members.filter((member) => member.role === "lead");
    const second = team.level === "county" && seen.has(team.county);
    if (team.level === "county") seen.add(team.county);
    return [
      ...(second ? [at("county", `${team.county} 已有一个县级组团`, "把两条合成一条")] : []),
      ...(units.size < team.members.length
        ? [at("members", "同一单位写了两次", "删去重复的一项")]
        : []),
      ...(leads.length > 1 ? [at("members", "牵头单位不止一家", "只留一家为 lead")] : []),
      ...((team.level === "town") === (team.town !== undefined)
        ? []
        : [at("level", "镇级工作队要写 town，县级组团不写", "补上或删去 town")]),
    ];
  });
}
