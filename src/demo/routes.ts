import type { App } from '../access/index.ts';
import { DemoPeople, type DemoPerson } from './contract.ts';

/** Whom the sign-in page offers. Registered in the demo only: elsewhere the address leads nowhere. */
export function demoRoutes(app: App, people: readonly DemoPerson[]): void {
  app.get('/v1/demo/people', { config: { access: 'public' }, schema: { response: { 200: DemoPeople } } }, async () => ({
    people: [...people],
  }));
}
