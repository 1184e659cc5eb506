import type { App } from '../access/index.ts';
import type { CaseDeps } from './deps.ts';
import { appointmentRoutes } from './routes/appointments.ts';
import { boardRoutes } from './routes/board.ts';
import { caseRoutes } from './routes/cases.ts';
import { dutyRoutes } from './routes/duties.ts';
import { needRoutes } from './routes/needs.ts';
import { noteRoutes } from './routes/notes.ts';
import { questionRoutes } from './routes/questions.ts';
import { referralRoutes } from './routes/referrals.ts';
import { threadRoutes } from './routes/thread.ts';

export function casesRoutes(app: App, deps: CaseDeps): void {
  caseRoutes(app, deps);
  threadRoutes(app, deps);
  needRoutes(app, deps);
  referralRoutes(app, deps);
  questionRoutes(app, deps);
  appointmentRoutes(app, deps);
  boardRoutes(app, deps);
  noteRoutes(app, deps);
  dutyRoutes(app, deps);
}
