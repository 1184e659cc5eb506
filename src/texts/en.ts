import type { ServerTexts } from './index.ts';

export const en: ServerTexts = {
  newsSubject: '{app}: something new',
  newsBody: `There is something new for you:

{url}

This mail says no more than that, and its link does nothing by itself. You chose to get it: in the app, under Settings, Notifications, you can change that or stop it.
`,
  codeSubject: '{app}: your code',
  codeBody: `Your code: {code}

Type it in the app, under Settings, Notifications. It is good for one hour. If you did not ask for it, do nothing: without the code, no mail will come here.
`,
  urgency: { critical: 'now', urgent: 'today', soon: 'this week', planned: 'no hurry' },
};
