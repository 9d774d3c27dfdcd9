// Two projects: the rooms in Node, and the Worker as it is deployed, in workerd.

import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const here = import.meta.dirname

export default defineConfig({
  test: {
    // Much of a run is waiting for browsers, readers and builds: no core is kept back for vitest itself.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'rooms',
          root: here,
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['worker/**'],
          // A busy machine is no fault of the code.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: '../wrangler.toml' } })],
        test: {
          name: 'worker',
          root: here,
          include: ['worker/**/*.test.ts'],
          testTimeout: 60_000,
          globalSetup: ['worker/build-pack.ts'],
        },
      },
    ],
  },
})
