import type { App } from '../access/index.ts';
import type { CaseDeps } from './deps.ts';
import { appointmentRoutes } from './routes/appointments.ts';
import { boardRoutes } from './routes/board.ts';
import { caseRoutes } from './routes/cases.ts';
import { needRoutes } from './routes/needs.ts';
import { referralRoutes } from './routes/referrals.ts';
import { threadRoutes } from './routes/thread.ts';

export function casesRoutes(app: App, deps: CaseDeps): void {
  caseRoutes(app, deps);
  threadRoutes(app, deps);
  needRoutes(app, deps);
  referralRoutes(app, deps);
  appointmentRoutes(app, deps);
  boardRoutes(app, deps);
}
