/* What a page is asked about its layout. These run inside the page: each stands alone. */

/** Words that leave the screen sideways, and words that leave, or are cut off by, the box they stand in. */
export function findOverflowing(): string[] {
  const faults: string[] = [];
  const tooWide = document.documentElement.scrollWidth - innerWidth;
  if (tooWide > 0) faults.push(`wider than the screen by ${tooWide} pixels`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const over = element.scrollWidth - element.clientWidth;
    if (over <= 1 || element.clientWidth < 2 || !element.checkVisibility()) continue;
    const { overflowX, display, writingMode } = getComputedStyle(element);
    const holdsWords = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (display === 'inline' || ['auto', 'scroll'].includes(overflowX) || writingMode !== 'horizontal-tb') continue;
    if (holdsWords || element.matches('button, a')) {
      faults.push(`wider than its box by ${over} pixels: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return faults;
}

/** What can be pressed and is less than 48 pixels high or wide to a finger, links within a sentence excepted. */
export function findSmallTargets(): string[] {
  const least = 48;
  const front: ParentNode = document.querySelector('dialog[open]') ?? document;
  const pressed = front.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]',
  );
  const isHit = (element: HTMLElement, x: number, y: number): boolean => {
    const hit = document.elementFromPoint(x, y);
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return hit !== null && [element, ...labels].some((one) => one.contains(hit));
  };
  const isInSentence = (element: HTMLElement): boolean =>
    getComputedStyle(element).display === 'inline' &&
    [...(element.parentElement?.childNodes ?? [])].some((node) => node instanceof Text && node.data.trim() !== '');
  return [...pressed].flatMap((element) => {
    if (!element.checkVisibility() || isInSentence(element)) return [];
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    // A little short of the edge: between two targets a point belongs to one of them.
    const reach = least / 2 - 1;
    const sideways = width >= least - 0.5 || (isHit(element, x - reach, y) && isHit(element, x + reach, y));
    const upwards = height >= least - 0.5 || (isHit(element, x, y - reach) && isHit(element, x, y + reach));
    if (sideways && upwards) return [];
    return [`small for a finger (${Math.round(width)} × ${Math.round(height)}): ${element.outerHTML.slice(0, 120)}`];
  });
}

/** What has the focus and does not show it: no ring around it, or it lies outside the screen, or under something else. */
export function findHiddenFocus(): string[] {
  const focused = document.activeElement;
  // Between a page's end and its beginning the browser itself has it; what takes it only to be read out shows nothing.
  if (focused === null || focused.matches('body, main, h1, dialog, .notice')) return [];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
  const { left, top, width, height } = focused.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  const isRinged = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
  const isInSight = hit !== null && (focused.contains(hit) || hit.contains(focused));
  if (isRinged && isInSight) return [];
  return [`${isRinged ? 'out of sight' : 'without a ring'}: ${focused.outerHTML.slice(0, 120)}`];
}
