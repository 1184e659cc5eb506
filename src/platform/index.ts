/**
 * Platform: what the service stands on: database, jobs, live changes, push, mail, secrets, the log.
 * Must never know: a case, an entry, a person, or any rule about them.
 */
export { bytea } from './columns.ts';
export { openDatabase, codeOf, type Database, type DatabaseAddress, type Transaction } from './database.ts';
export type { Change, CoreDeps, Expiry, Ids, Subscription, Sweep } from './deps.ts';
export { ConfigError, asFile, readConfig, variables, type Config } from './config.ts';
export { reachableFolder, isRoot } from './embedded/folders.ts';
export { startEmbedded, type EmbeddedServer } from './embedded/server.ts';
export { createJobs, type Jobs } from './jobs.ts';
export { isLoopback } from './loopback.ts';
export { openLive, type Live } from './live.ts';
export { migrate } from './migrate.ts';
export { createLog, type Log } from './log.ts';
export { bytes, date, exactBytes, idOf, instant, RevisionHeaders, text } from './schemas.ts';
export { lockText, markOf, unlockText, type LockedPlace } from './locked-text.ts';
export { openMail, type Mail, type Posted } from './mail.ts';
export { openPush, type Push, type PushAddress, type PushMessage, type Resolve, type Sent } from './push.ts';
export { makeSecrets, readOrMakeSecrets, type Secrets } from './secrets.ts';
