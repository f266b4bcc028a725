import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{app,components,config,lib}/**/*.test.{ts,tsx}'],
    // Two cores build and draw beside it.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // A machine in another time zone must see the same site.
    env: { TZ: 'America/Los_Angeles' },
  },
});
