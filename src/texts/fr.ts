import type { ServerTexts } from './index.ts';

export const fr: ServerTexts = {
  newsSubject: '{app} : du nouveau',
  newsBody: `Il y a du nouveau pour vous :

{url}

Ce message n’en dit pas plus, et ce lien ne fait rien par lui-même. C’est vous qui l’avez demandé : dans l’application, sous Réglages, Notifications, vous pouvez le changer ou l’arrêter.
`,
  codeSubject: '{app} : votre code',
  codeBody: `Votre code : {code}

Tapez-le dans l’application, sous Réglages, Notifications. Il vaut une heure. Si vous ne l’avez pas demandé, ne faites rien : sans ce code, aucun message ne viendra ici.
`,
  urgency: { critical: 'maintenant', urgent: 'aujourd’hui', soon: 'cette semaine', planned: 'sans urgence' },
};
