import type { ServerTexts } from './index.ts';

export const nl: ServerTexts = {
  newsSubject: '{app}: er is nieuws',
  newsBody: `Er is nieuws voor u:

{url}

Meer staat er niet in deze mail, en de link doet niets vanzelf. U hebt er zelf om gevraagd: in de app, onder Instellingen, Meldingen, kunt u dat veranderen of stoppen.
`,
  codeSubject: '{app}: uw code',
  codeBody: `Uw code: {code}

Typ die in de app, onder Instellingen, Meldingen. De code is een uur geldig. Hebt u er niet om gevraagd, doe dan niets: zonder de code komt hier geen mail.
`,
  urgency: { critical: 'nu', urgent: 'vandaag', soon: 'deze week', planned: 'geen haast' },
};
