/* What a styleguide does to the page's own sheets of styles while it is open. Each returns how to undo it. */

/** Draws `.seems-hover > *` as under a pointer and `.seems-focus > *` as with the focus, by the rules that draw the real ones. */
export function imitateStates(): () => void {
  const sheet = new CSSStyleSheet();
  for (const rule of everyRule()) {
    if (!(rule instanceof CSSStyleRule)) continue;
    for (const [state, name] of states) {
      if (!rule.selectorText.includes(state)) continue;
      const selector = rule.selectorText.replaceAll(state, `:is(.${name} > *)`);
      sheet.insertRule(`${selector} { ${rule.style.cssText} }`, sheet.cssRules.length);
    }
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

const states = [
  [':hover', 'seems-hover'],
  [':focus-visible', 'seems-focus'],
] as const;

/** Shows the page light or dark, whatever the device prefers. */
export function imitateScheme(scheme: 'light' | 'dark'): () => void {
  const asked = [...everyRule()].flatMap((rule) =>
    rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme') ? [rule.media] : [],
  );
  const before = asked.map((media) => media.mediaText);
  for (const media of asked) {
    media.mediaText = media.mediaText.includes('dark') === (scheme === 'dark') ? 'all' : 'not all';
  }
  document.documentElement.style.colorScheme = scheme;
  return () => {
    for (const [index, media] of asked.entries()) media.mediaText = before[index] ?? '';
    document.documentElement.style.colorScheme = '';
  };
}

function* everyRule(rules: Iterable<CSSRule> = topRules()): Generator<CSSRule> {
  for (const rule of rules) {
    yield rule;
    if (rule instanceof CSSMediaRule) yield* everyRule(rule.cssRules);
  }
}

const topRules = (): CSSRule[] => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
