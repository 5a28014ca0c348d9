import { site } from "virtual:talkbook";
import type { APIRoute, GetStaticPaths } from "astro";
import { cardFaces, cardIndex, cardsPerFile } from "../card-view.ts";

/** The index of all flashcards, and their texts in pieces. */
export const getStaticPaths: GetStaticPaths = () => {
  const files = Math.ceil(site.cards.length / cardsPerFile);
  const pieces = Array.from({ length: files }, (_, file) => ({
    params: { file: `cards-${file}` },
  }));
  return [{ params: { file: "cards" } }, ...pieces];
};

export const GET: APIRoute = ({ params: { file = "" } }) => {
  const number = /^cards-(\d+)$/.exec(file)?.[1];
  const content = number === undefined ? cardIndex(site) : cardFaces(site, Number(number));
  return new Response(JSON.stringify(content), {
    headers: { "Content-Type": "application/json" },
  });
};
