/** The element of a page's own markup that a script builds on; throws where it is missing. */
export function required<T extends Element>(
  parent: Element,
  selector: string,
  type: new () => T,
): T {
  const found = parent.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`There is no ${selector} to build on.`);
  return found;
}
