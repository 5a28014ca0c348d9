import type { Place } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/nearest-name.ts";
import type { AuthoredCurriculum, AuthoredModule } from "../../schema/curriculum.ts";
import type { Linker } from "../link/linker.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { checkReach } from "./check-reach.ts";
import { findCycles } from "./find-cycles.ts";

/**
 * Whether the modules of a curriculum can be put in order for each audience: ids are unique, what is
 * required is there and goes in no circle. All that is wrong is reported; of what stands in for
 * something else nothing is said that follows from it.
 */
export function checkCurriculum(
  curriculum: AuthoredCurriculum,
  linker: Linker,
  { isSalvaged }: { isSalvaged: boolean },
): boolean {
  const isUnique = checkIds(curriculum, linker);
  const areKnown = [
    checkRequired(curriculum, linker),
    ...curriculum.modules.map((module, position) =>
      checkAudiences(module, curriculum, ["modules", position], linker),
    ),
  ].every((known) => known);
  if (!isUnique) return false;
  const hasOrder = checkCycles(curriculum.modules, linker);
  if (!areKnown || isSalvaged) return false;
  return checkReach(curriculum, linker) && hasOrder;
}

function checkIds({ audiences, modules }: AuthoredCurriculum, linker: Linker): boolean {
  let isUnique = true;
  const claimer = (where: string) => {
    const first = new Map<string, Place>();
    return (id: string, path: YamlPath): void => {
      const earlier = first.get(id);
      if (!earlier) {
        first.set(id, linker.valuePlace(path));
        return;
      }
      isUnique = false;
      const related = [{ ...earlier, message: "first used here" }];
      const hint = "ids become addresses: give one of them another id";
      const message = `The id "${id}" is used twice in this ${where}.`;
      linker.report("link/duplicate-id", message, path, { hint, related });
    };
  };
  const claimAll = (
    claim: ReturnType<typeof claimer>,
    list: readonly { id: string; formerIds: readonly string[] }[],
    path: YamlPath,
  ): void => {
    for (const [position, { id, formerIds }] of list.entries()) {
      claim(id, [...path, position, "id"]);
      for (const [index, former] of formerIds.entries()) {
        claim(former, [...path, position, "formerIds", index]);
      }
    }
  };
  const claim = claimer("curriculum");
  // Pages of their own stand beside those of modules and audiences.
  claimAll(claim, audiences, ["audiences"]);
  claimAll(claim, modules, ["modules"]);
  for (const [position, module] of modules.entries()) {
    const claimItem = claimer("module");
    for (const list of ["outcomes", "lessons", "tasks"] as const) {
      claimAll(claimItem, module[list], ["modules", position, list]);
    }
  }
  for (const list of ["audiences", "modules"] as const) {
    for (const [position, { id }] of (list === "audiences" ? audiences : modules).entries()) {
      if (!reservedIds.includes(id)) continue;
      isUnique = false;
      const message = `"${id}" is the address of another page of the curriculum.`;
      const hint = "give it another id";
      linker.report("curriculum/reserved-id", message, [list, position, "id"], { hint });
    }
  }
  return isUnique;
}

/** Names of pages that stand beside modules. */
const reservedIds: readonly string[] = ["certificate", "checklist", "plan"];

function checkRequired({ modules }: AuthoredCurriculum, linker: Linker): boolean {
  const ids = modules.map(({ id }) => id);
  const unknown = modules.flatMap(({ requires }, position) =>
    requires.flatMap((id, index) => (ids.includes(id) ? [] : [{ id, position, index }])),
  );
  for (const { id, position, index } of unknown) {
    const message = `This curriculum has no module "${id}".`;
    const hint = didYouMean(id, ids) ?? `modules: ${ids.join(", ")}`;
    const path = ["modules", position, "requires", index];
    linker.report("curriculum/unknown-module", message, path, { hint });
  }
  return unknown.length === 0;
}

/** Whether a module and all that is in it is for audiences that there are. */
function checkAudiences(
  module: AuthoredModule,
  { audiences }: AuthoredCurriculum,
  path: YamlPath,
  linker: Linker,
): boolean {
  const ids = audiences.map(({ id }) => id);
  let areKnown = true;
  const check = (list: readonly string[], at: YamlPath): void => {
    for (const [index, id] of list.entries()) {
      if (ids.includes(id)) continue;
      areKnown = false;
      const message = `This curriculum has no audience "${id}".`;
      const hint =
        ids.length === 0
          ? "list it under `audiences`"
          : (didYouMean(id, ids) ?? `audiences: ${ids.join(", ")}`);
      const code = "curriculum/unknown-audience";
      linker.report(code, message, [...at, "audiences", index], { hint });
    }
  };
  check(module.audiences, path);
  for (const list of ["outcomes", "lessons", "tasks"] as const) {
    for (const [position, item] of module[list].entries()) {
      check(item.audiences, [...path, list, position]);
    }
  }
  return areKnown;
}

function checkCycles(modules: readonly AuthoredModule[], linker: Linker): boolean {
  const cycles = findCycles(new Map(modules.map(({ id, requires }) => [id, requires])));
  const pathOf = (from: string, to: string): YamlPath => {
    const position = modules.findIndex(({ id }) => id === from);
    const index = modules[position]?.requires.indexOf(to) ?? 0;
    return ["modules", position, "requires", index];
  };
  for (const cycle of cycles) {
    const [start = "", next = start] = cycle;
    const message = `The modules require each other in a circle: ${[...cycle, start].join(" → ")}.`;
    const hint = "let one of them require less";
    const related = cycle.slice(1).map((id, index) => {
      const to = cycle[index + 2] ?? start;
      return { ...linker.valuePlace(pathOf(id, to)), message: `"${id}" requires "${to}"` };
    });
    linker.report("link/cycle", message, pathOf(start, next), { hint, related });
  }
  return cycles.length === 0;
}
