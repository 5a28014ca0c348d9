import { site } from "virtual:talkbook";
import type { APIRoute, GetStaticPaths } from "astro";
import { pathFile } from "../path-view.ts";

/** What the bar on lessons' pages needs to know of each path. */
export const getStaticPaths: GetStaticPaths = () =>
  site.knowledge.curricula.flatMap((curriculum) =>
    site.tracks(curriculum).map(({ id }) => ({ params: { path: id } })),
  );

export const GET: APIRoute = ({ params }) => {
  const track = site.knowledge.curricula
    .flatMap((curriculum) => site.tracks(curriculum))
    .find(({ id }) => id === params.path);
  if (!track) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(pathFile(site, track)), {
    headers: { "Content-Type": "application/json" },
  });
};
