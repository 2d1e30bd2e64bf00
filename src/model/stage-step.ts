import type { Project } from "../data/schema/projects.ts";

/** How far a project has come, in the steps that a small sign can show. */
export const STEPS = ["thought", "ready", "going", "done", "unknown"] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF_STAGE: Readonly<Record<NonNullable<Project["stage"]>, Step>> = {
  proposed: "thought",
  planned: "thought",
  expected: "thought",
  preparing: "ready",
  "drawn-up": "ready",
  signed: "ready",
  "under-way": "going",
  completed: "done",
};

/** The step of a stage; a stage that no source states is a step of its own. */
export function stepOf(stage: Project["stage"]): Step {
  return stage === null ? "unknown" : STEP_OF_STAGE[stage];
}
