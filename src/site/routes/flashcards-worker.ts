import type { APIRoute } from "astro";
import { flashcardsWorker } from "../flashcards-worker.ts";

/** The service worker of the page of flashcards. */
export const GET: APIRoute = () =>
  new Response(flashcardsWorker, { headers: { "Content-Type": "text/javascript" } });
