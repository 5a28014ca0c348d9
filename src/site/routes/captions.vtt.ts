import { site } from "virtual:talkbook";
import type { APIRoute, GetStaticPaths } from "astro";
import { formatCues } from "../../captions/format-cues.ts";

/** The captions of a talk as browsers read them, whatever file they came in. */
export const getStaticPaths: GetStaticPaths = () =>
  site.knowledge.talks
    .filter(({ id }) => site.knowledge.paragraphsOf(id).length > 0)
    .map(({ id }) => ({ params: { talk: id } }));

export const GET: APIRoute = ({ params }) => {
  const cues = site.knowledge.paragraphsOf(params.talk ?? "").flatMap(({ parts, speaker, text }) =>
    parts.map(({ startSeconds, endSeconds, from, to }) => ({
      ...{ startSeconds, endSeconds },
      lines: [{ ...(speaker !== undefined && { speaker }), text: text.slice(from, to) }],
    })),
  );
  return new Response(formatCues(cues), { headers: { "Content-Type": "text/vtt" } });
};
