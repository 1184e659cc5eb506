/**
 * Forgetting: erases what every room says is kept no longer.
 * Must never know: why a table keeps what it keeps, or how long: each room says that of its own.
 */
export { forgettingSweeps } from './forget-expired.ts';
