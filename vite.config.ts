import { webConfig } from './src/web/bundle/config.ts';

/** For `npx vite`: pages that reload while they are being written. What is served is built by `src/web/build.ts`. */
export default webConfig(import.meta.dirname, `${import.meta.dirname}/dist/web`);
