import { site } from "virtual:talkbook";
import type { APIRoute } from "astro";

const defaultAccent = "#12588f";

/** The mark of the header as the site's icon. */
export const GET: APIRoute = () => {
  const accent = site.knowledge.site.accent ?? defaultAccent;
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<path fill="${accent}" d="M7 2h5v28H7a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z"/>`,
    `<path fill="${accent}" fill-opacity=".5" d="M12 2h4a13 13 0 0 1 13 13v2a13 13 0 0 1-13 13h-4z"/>`,
    "</svg>",
  ];
  return new Response(svg.join(""), { headers: { "Content-Type": "image/svg+xml" } });
};
