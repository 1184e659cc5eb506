/**
 * The device code: six digits that reopen one device after a lock. A part of its own, loaded when somebody sets one or
 * unlocks; small, for the same reason as the doors.
 */
export { removeDeviceCode, setDeviceCode } from './device-code.ts';
export { unlock, type UnlockWish } from './unlock.ts';
