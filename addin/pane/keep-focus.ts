/**
 * Keeps the place of whoever works by keyboard or ear: where the element with the focus goes away (the button of a message
 * that is done, a list that another takes the place of), the nearest part that still stands around it takes the focus. A view
 * that knows a better place takes it from there.
 */

/** Watches what is drawn in `root`, as long as the page lives. */
export function keepFocus(root: HTMLElement): void {
  let around: readonly Element[] = [];
  root.addEventListener("focusin", ({ target }) => {
    around = target instanceof Element ? ancestorsOf(target, root) : [];
  });
  new MutationObserver(() => {
    if (isLost(around)) afterDrawing(() => isLost(around) && hold(around.find(isThere)));
  }).observe(root, { childList: true, subtree: true });
}

/** The element first, the root last. */
function ancestorsOf(element: Element, root: HTMLElement): readonly Element[] {
  const parent = element === root ? null : element.parentElement;
  return parent === null ? [element] : [element, ...ancestorsOf(parent, root)];
}

/** A person who pressed on nothing has lost nothing: what had the focus stands there still. */
function isLost([focused]: readonly Element[]): boolean {
  const { activeElement } = document;
  const isNowhere = activeElement === null || activeElement === document.body;
  return focused !== undefined && !focused.isConnected && isNowhere;
}

function isThere(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected;
}

function hold(heir: Element | undefined): void {
  if (!(heir instanceof HTMLElement)) return;
  if (heir.hasAttribute("tabindex")) {
    heir.focus({ preventScroll: true });
    return;
  }
  heir.tabIndex = -1;
  heir.focus({ preventScroll: true });
  heir.addEventListener("blur", () => heir.removeAttribute("tabindex"), { once: true });
}

/** Once the views have had their turn to take the focus themselves. */
function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
