import { closingUpdate } from "../knowledge/closing-update.ts";
import type { KnowledgeData } from "../knowledge/knowledge.ts";
import type { StarterSurroundings } from "./starters.ts";

/** What a starter may refer to in a content folder; everything is empty where there is none yet. */
export function surroundingsOf(
  knowledge: KnowledgeData | undefined,
  { id, day }: { id: string; day: string },
): StarterSurroundings {
  const { talks = [], topics = [], dimensions = [] } = knowledge ?? {};
  const open = topics.filter(({ updates }) => !closingUpdate(updates));
  const ids = open.map((topic) => topic.id);
  const stating = (dimension: string): string[] =>
    open.filter(({ facts }) => facts.some((fact) => fact.dimension === dimension)).map((t) => t.id);
  const stated = dimensions.find((each) => stating(each.id).length >= 2) ?? dimensions[0];
  const compared = stated ? [...new Set([...stating(stated.id), ...ids])] : ids;
  return {
    id,
    day,
    talks: talks.map((talk) => talk.id),
    topics: ids,
    comparable: { ...(stated && { dimension: stated.id }), topics: compared.slice(0, 2) },
  };
}
