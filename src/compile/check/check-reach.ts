import type { AuthoredCurriculum, AuthoredModule } from "../../schema/curriculum.ts";
import type { Linker } from "../link/linker.ts";

/**
 * Whether every audience can reach every module that is for it: what a module requires is for the same
 * audiences, what must be done requires nothing that may be left out, and each audience has something
 * to learn in each module. All that is wrong is reported.
 */
export function checkReach(curriculum: AuthoredCurriculum, linker: Linker): boolean {
  const { audiences } = curriculum;
  const ids = audiences.length === 0 ? [undefined] : audiences.map(({ id }) => id);
  let isReached = true;
  const report: Linker["report"] = (...found) => {
    isReached = false;
    linker.report(...found);
  };
  for (const [position, audience] of ids.entries()) {
    if (curriculum.modules.some((module) => isFor(module, audience))) continue;
    const message = `No module is for "${audience}".`;
    const hint = "let a module be for it, or leave the audience out";
    report("curriculum/unreachable", message, ["audiences", position, "id"], { hint });
  }
  for (const [position, module] of curriculum.modules.entries()) {
    const mine = ids.filter((audience) => isFor(module, audience));
    checkRequired(module, position, mine, curriculum, report);
    const lacking = mine.find(
      (audience) => !module.lessons.some((lesson) => isFor(lesson, audience)),
    );
    if (lacking === undefined) continue;
    const message = `The module "${module.id}" teaches nothing to "${lacking}".`;
    const hint = "add a lesson for it, or name the others under the module's `audiences`";
    report("curriculum/unreachable", message, ["modules", position, "id"], { hint });
  }
  return isReached;
}

function checkRequired(
  module: AuthoredModule,
  position: number,
  mine: readonly (string | undefined)[],
  { modules }: AuthoredCurriculum,
  report: Linker["report"],
): void {
  for (const [index, id] of module.requires.entries()) {
    const required = modules.find((each) => each.id === id);
    if (!required) continue;
    const path = ["modules", position, "requires", index];
    const cut = mine.find((audience) => !isFor(required, audience));
    if (cut !== undefined) {
      const message = `"${cut}" never gets to "${module.id}": the module "${id}" is not for it.`;
      const hint = `let "${id}" be for it as well, or do not require it`;
      report("curriculum/unreachable", message, path, { hint });
    }
    if (required.optional && !module.optional) {
      const message = `"${module.id}" must be done, and requires "${id}", which may be left out.`;
      const hint = `take \`optional: true\` from "${id}", or make "${module.id}" optional as well`;
      report("curriculum/unreachable", message, path, { hint });
    }
  }
}

function isFor({ audiences }: { audiences: readonly string[] }, audience?: string): boolean {
  return audience === undefined || audiences.length === 0 || audiences.includes(audience);
}
