/**
 * Demo: invented people, entries and cases, really sealed, on a database of their own that anybody may look into.
 * Must never know: a database that is given, a real person.
 */
export type { DemoPerson } from './contract.ts';
export { fillDatabase, type Filled } from './fill-database.ts';
export { prepareDemo } from './prepare-demo.ts';
export { demoRoutes } from './routes.ts';
