import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";
import { openBook } from "./open-book.ts";

/** What is filmed: the address of a site made of the project's own content, and the book of its talk. */
export interface Stage {
  page: Page;
  camera: Camera;
  url: string;
  book: string;
}

/** Plays the storyboard. Its times are those of the talk's captions and outline. */
export async function playStoryboard(stage: Stage): Promise<void> {
  const { camera } = stage;
  await home(stage);
  camera.chapter("Search forgives", 9);
  await search(stage);
  camera.chapter("A takeaway says where it comes from", 21);
  await takeaway(stage);
  camera.chapter("A comparison shows what differs", 35);
  await comparison(stage);
  camera.chapter("A guide leads to a decision", 47);
  await guide(stage);
  camera.chapter("A quiz explains its answers", 60);
  await quiz(stage);
  camera.chapter("A path for a first week", 73);
  await path(stage);
  camera.chapter("A book to take along", 81);
  await book(stage);
  camera.end(90);
}

async function home({ page, camera, url }: Stage): Promise<void> {
  await camera.open(url);
  camera.chapter("One talk, many ways in", 0);
  await camera.hold(3.5);
  await camera.scroll(page.getByRole("heading", { name: "Where to begin" }), 90, 0.7);
}

async function search({ page, camera }: Stage): Promise<void> {
  await camera.click(page.locator("header").getByText("Search takeaways"));
  await camera.hold(0.6);
  await camera.type("scaling and deploymnt");
  await camera.hold(2.5);
  await camera.point(page.getByText("Showing results for"), { across: 0.4 });
  await camera.hold(1);
  await camera.click(page.getByRole("option").first(), { across: 0.4 });
}

async function takeaway({ page, camera }: Stage): Promise<void> {
  await camera.hold(2.5);
  await camera.point(page.getByText("The source says: App Runner"), { across: 0.3 });
  await camera.hold(3);
  await camera.point(
    page.locator("#app-runner-is-for-web-applications").getByText("Summary, takeaway 7"),
  );
  await camera.hold(2);
  await camera.click(
    page.locator("#app-runner-is-for-web-applications").getByText("Changed since"),
  );
  await camera.hold(3);
}

async function comparison({ page, camera, url }: Stage): Promise<void> {
  await camera.open(`${url}compare/responsibility/`);
  await camera.hold(2);
  await camera.scroll(page.getByText("Only rows that differ"), 90, 0.7);
  await camera.hold(0.6);
  await camera.click(page.getByText("Only rows that differ"));
  await camera.hold(1.5);
  await camera.scroll(page.locator("section.comparison table"), 80);
  await camera.hold(0.6);
  await camera.slide(page.locator("section.comparison"), 178);
  await camera.hold(1.5);
}

async function guide({ page, camera, url }: Stage): Promise<void> {
  const answer = (name: string) =>
    page.locator("[data-current]").getByRole("link", { name, exact: true });
  await camera.open(`${url}guides/which-service/`);
  await camera.hold(1);
  await camera.scroll(page.getByText("What do you have to run?").first(), 110, 0.7);
  await camera.hold(0.6);
  await camera.click(answer("Source code, and no image of it"));
  await camera.hold(1);
  await camera.click(answer("No"));
  await camera.hold(1.4);
  await camera.click(answer("No, or we do not know"));
  await camera.hold(0.6);
  await camera.scroll(page.locator("[data-current]").first(), 80, 0.7);
  await camera.hold(1);
}

async function quiz({ page, camera, url }: Stage): Promise<void> {
  const option = (text: string) => page.locator("label:visible", { hasText: text });
  await camera.open(`${url}quizzes/who-is-responsible/?seed=demo&count=5`);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.waitForTimeout(500);
  await camera.hold(2.5);
  await camera.click(option("AWS App Runner"), { across: 0.5 });
  await camera.click(option("AWS Fargate"), { across: 0.5 });
  await camera.click(page.getByRole("button", { name: "Check" }));
  await camera.hold(2.5);
}

async function path({ page, camera, url }: Stage): Promise<void> {
  await camera.open(`${url}curricula/containers-first-week/developer/`);
  await camera.hold(1.5);
  await camera.point(page.getByText("About 4 hours"));
  await camera.hold(0.8);
  await camera.scroll(page.getByRole("heading", { level: 2 }).first(), 80, 0.7);
  await camera.hold(1.2);
}

async function book({ page, camera, url, book }: Stage): Promise<void> {
  await camera.open(`${url}talks/con406/`);
  await camera.tap(page.getByRole("link", { name: /^Book/ }));
  const turnTo = await openBook(page, book);
  await turnTo([1, 2], 568);
  await camera.hold(2);
  await turnTo(["The source says: App Runner is the latest service."], 1150);
  await camera.hold(2);
  await turnTo(["Two tenants on one machine A task of another customer"], 1000);
  await camera.hold(1);
}
