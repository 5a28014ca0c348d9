import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import styles from "../../styles/viewer.css?inline";
import { adoptStyles } from "../adopt-styles.ts";
import { ZoomPan } from "./zoom-pan.ts";

adoptStyles(styles);

/**
 * Shows a drawing as large as the window in a dialog; the drawing itself moves there and back, with
 * whatever of it is lit. Escape closes.
 */
export function openViewer(figure: HTMLElement, texts: InterfaceTexts, onClose: () => void): void {
  const layers =
    figure.querySelector<HTMLElement>(".drawing-layers") ?? figure.querySelector<SVGElement>("svg");
  if (!layers || document.querySelector(".viewer")) return;
  const place = document.createComment("");
  const height = figure.querySelector(".drawing-view")?.getBoundingClientRect().height ?? 0;
  const view = figure.querySelector<HTMLElement>(".drawing-view");
  // The page keeps its shape while the drawing is away.
  if (view) view.style.minHeight = `${height}px`;
  layers.replaceWith(place);
  const card = figure.querySelector(".walk-card");

  const dialog = document.createElement("dialog");
  dialog.className = "viewer";
  dialog.dataset.figure = figure.id;
  dialog.setAttribute("aria-label", titleOf(layers) || texts.markup.drawing);
  const stage = document.createElement("div");
  stage.className = "viewer-stage";
  stage.tabIndex = 0;
  stage.append(layers);
  const zoom = new ZoomPan(stage, layers);
  const bar = document.createElement("div");
  bar.className = "viewer-bar";
  const add = (label: string, lines: string | undefined, act: () => void): void => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "drawing-button";
    if (lines === undefined) button.textContent = label;
    else {
      button.setAttribute("aria-label", label);
      button.title = label;
      button.append(icon(lines));
    }
    button.addEventListener("click", act);
    bar.append(button);
  };
  add(texts.diagram.zoomOut, "M4 10H16", () => zoom.by(1 / 1.4));
  add(texts.diagram.zoomIn, "M4 10H16M10 4V16", () => zoom.by(1.4));
  add(texts.diagram.fit, undefined, () => zoom.fit());
  add(texts.close, "M5 5L15 15M15 5L5 15", () => dialog.close());
  dialog.append(bar, stage);
  if (card) dialog.append(card);
  dialog.addEventListener("close", () => {
    zoom.stop();
    place.replaceWith(layers);
    const moved = dialog.querySelector(".walk-card");
    if (moved) figure.append(moved);
    if (view) view.style.minHeight = "";
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  zoom.start();
  stage.focus({ preventScroll: true });
}

function icon(lines: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", lines);
  svg.append(path);
  return svg;
}

function titleOf(layers: Element): string {
  return layers.querySelector("title")?.textContent ?? "";
}
