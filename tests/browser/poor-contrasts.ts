/**
 * Runs in a page that shows drawings: every text in them whose contrast with what lies under its middle is
 * below 4.5:1, as `text: ratio`. What covers it in full counts, the page's colour under all.
 */
export const poorContrasts = `(() => {
  // A canvas turns colours of every notation into red, green, blue and opacity.
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parse = (colour) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue, opacity] = pixel.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, opacity / 255];
  };
  const luminance = ([r, g, b]) => {
    const part = (value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const opacityOf = (element) => {
    let opacity = 1;
    for (let each = element; each && each.localName !== "svg"; each = each.parentElement) {
      opacity *= Number(getComputedStyle(each).opacity);
    }
    return opacity;
  };
  const groundOf = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const [red, green, blue, alpha] = parse(getComputedStyle(each).backgroundColor);
      if (alpha === 1) return [red, green, blue];
    }
    return [255, 255, 255];
  };
  const over = (below, above, share) => below.map((part, at) => above[at] * share + part * (1 - share));
  const shapes = [...document.querySelectorAll("svg :is(path, rect, circle, ellipse, polygon)")].filter(
    (shape) => !shape.closest("marker"),
  );
  const findings = [];
  for (const text of document.querySelectorAll("svg text")) {
    const box = text.getBoundingClientRect();
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    let ground = groundOf(text.closest("svg"));
    for (const shape of shapes) {
      if (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) continue;
      const style = getComputedStyle(shape);
      if (style.fill === "none") continue;
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      if (!shape.isPointInFill(point)) continue;
      const [red, green, blue, alpha] = parse(style.fill);
      ground = over(ground, [red, green, blue], alpha * Number(style.fillOpacity) * opacityOf(shape));
    }
    const ink = over(ground, parse(getComputedStyle(text).fill), opacityOf(text));
    const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < 4.5) findings.push(text.textContent + ": " + ratio.toFixed(2));
  }
  return findings;
})()`;
