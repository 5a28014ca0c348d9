import { expect, test } from "vitest";
import { allRoutes, formerPaths, siteRoutes } from "../../../src/site/routes.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

test("a site has routes for what it holds, and no others", () => {
  const knowledge = knowledgeOf({
    "talks/x/talk.yaml": "title: X\n",
    "talks/x/questions.yaml": "- {id: q, question: Q?, answer: A.}\n",
  });
  expect(siteRoutes(knowledge).map(({ pattern }) => pattern)).toEqual([
    "/",
    "/talks",
    "/talks/[talk]",
    "/favicon.svg",
    "/progress",
    "/search",
    "/404",
    "/talks/[talk]/questions",
    "/flashcards",
    "/flashcards/[file].json",
    "/flashcards/worker.js",
  ]);
  expect(allRoutes().length).toBeGreaterThan(siteRoutes(knowledge).length);
});

test("a mind map, keywords and notes have routes where a talk has what they are made of", () => {
  const knowledge = knowledgeOf({
    "talks/x/talk.yaml": "title: X\n",
    "talks/x/outline.yaml": "- {id: a, title: A cell}\n- {id: b, title: B}\n",
    "talks/x/notes/n.mdx": "---\ntitle: N\n---\n",
    "glossary.yaml": "- {id: cell, term: cell, definition: D.}\n",
  });
  const patterns = siteRoutes(knowledge).map(({ pattern }) => pattern);
  expect(patterns.filter((pattern) => pattern.startsWith("/talks/[talk]/"))).toEqual([
    "/talks/[talk]/outline",
    "/talks/[talk]/mindmap",
    "/talks/[talk]/keywords",
    "/talks/[talk]/notes",
    "/talks/[talk]/notes/[note]",
  ]);
});

test("a former id leads on from every page that the record has now", () => {
  const knowledge = knowledgeOf({
    "talks/x/talk.yaml": "title: X\nformerIds: [w]\n",
    "talks/x/takeaways.yaml": "- {id: a, text: A.}\n",
    "talks/x/notes/n.mdx": "---\ntitle: N\nformerIds: [m]\n---\n",
    "topics/t.mdx": "---\ntitle: T\nformerIds: [s]\n---\n",
    "guides/g.yaml": `
title: G
description: D.
formerIds: [f]
questions: [{id: q, ask: Q?, options: [{id: a, label: A, outcome: o}, {id: b, label: B, outcome: o}]}]
outcomes: [{id: o, topic: t, because: B., against: [A.]}]
`,
  });
  expect(formerPaths(knowledge)).toEqual([
    { from: "/talks/w/", to: "/talks/x/" },
    { from: "/talks/w/takeaways/", to: "/talks/x/takeaways/" },
    { from: "/talks/w/notes/", to: "/talks/x/notes/" },
    { from: "/talks/w/notes/n/", to: "/talks/x/notes/n/" },
    { from: "/talks/x/notes/m/", to: "/talks/x/notes/n/" },
    { from: "/topics/s/", to: "/topics/t/" },
    { from: "/guides/f/", to: "/guides/g/" },
  ]);
});
