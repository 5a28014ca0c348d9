/** Lets drawings in texts be opened large; a page without one loads nothing for it. */
const figures = document.querySelectorAll<HTMLElement>("figure.drawing:not(.diagram)");
if (figures.length > 0) {
  Promise.all([
    import("./diagram/enlarge.ts"),
    import("../interface-texts/interface-texts.ts"),
  ]).then(([{ addEnlarging }, { interfaceTexts }]) => {
    const texts = interfaceTexts(document.documentElement.lang);
    for (const figure of figures) addEnlarging(figure, null, texts);
  });
}
