import { interfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "../element.ts";
import { FollowReading } from "./follow-reading.ts";
import { openPlayer } from "./open-player.ts";

/** A transcript: addresses that name a time find its paragraph, and a recording is followed. */
const prose = document.querySelector<HTMLElement>("[data-transcript]");
const holder = document.querySelector<HTMLElement>(".player");
if (prose) {
  findTime(prose);
  addEventListener("hashchange", () => findTime(prose));
  if (holder) play(prose, holder);
}

function play(prose: HTMLElement, holder: HTMLElement): void {
  const { spoken } = interfaceTexts(document.documentElement.lang);
  const back = element("button", { type: "button", className: "follow-again", hidden: true });
  back.append(spoken.follow);
  prose.after(back);
  const following = new FollowReading(prose, back);
  const player = openPlayer(holder, (seconds) => {
    holder.classList.add("playing");
    following.at(seconds);
  });
  for (const part of holder.querySelectorAll<HTMLElement>("[hidden]")) part.hidden = false;
  holder.querySelector("[data-play]")?.addEventListener("click", () => {
    player.play();
    holder.querySelector<HTMLElement>("iframe, video")?.focus();
  });
  prose.addEventListener("click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const time = target instanceof Element ? target.closest<HTMLAnchorElement>("a.time") : null;
    const at = time?.closest<HTMLElement>("[data-at]")?.dataset.at;
    if (!time || at === undefined || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    // The address is that of the paragraph all the same, to be copied.
    history.replaceState(history.state, "", time.hash);
    player.play(Number(at));
    following.follow();
  });
}

/** An address of a time at which no paragraph begins any more leads to the one that has it. */
function findTime(prose: HTMLElement): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const wanted = secondsOf(id);
  if (wanted === undefined || document.getElementById(id)) return;
  const paragraphs = [...prose.querySelectorAll<HTMLElement>("p[id]")];
  const found = paragraphs.findLast((each) => (secondsOf(each.id) ?? wanted + 1) <= wanted);
  const target = found ?? paragraphs[0];
  if (target) location.replace(`#${target.id}`);
}

function secondsOf(id: string): number | undefined {
  const [, hours, minutes, seconds] = /^t-(\d+)-(\d\d)-(\d\d)(?:-\d+)?$/.exec(id) ?? [];
  if (seconds === undefined) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
