/**
 * Texts: what the server itself says, where no app stands between it and a reader: mails, and the one line of a push.
 * Must never know: a name, a case, an address. Texts of the app are in `web/texts`.
 */
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** Everything the server says, in one language. */
export interface ServerTexts {
  /** A mail that says that there is something new. `{app}` is what the app is called here, `{url}` its address. */
  readonly newsSubject: string;
  readonly newsBody: string;
  /** A mail with the code that confirms its address. */
  readonly codeSubject: string;
  readonly codeBody: string;
  /** How soon, in two words. */
  readonly urgency: {
    readonly critical: string;
    readonly urgent: string;
    readonly soon: string;
    readonly planned: string;
  };
}

export const serverTexts = { fr, nl, en, ar } as const satisfies Record<string, ServerTexts>;

/** A text with its gaps filled. Fails where one stays open. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`{${name}} is not filled`);
    return value;
  });
}
