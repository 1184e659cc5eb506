import type { Collective } from '../identity/contract.ts';

/** What the app is called here: the server writes it into the page, under the name that the collective chose. */
export function appName(): string {
  return document.title;
}

/** Puts the collective's name and icon on a page that this device kept from before they were changed. */
export function showFace({ appName: name, appIcon }: Collective): void {
  document.title = name;
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')) {
    const address = `/icons/${appIcon}.svg`;
    if (link.getAttribute('href') !== address) link.href = address;
  }
}
