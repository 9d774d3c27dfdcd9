// Two projects: the rooms in Node, and the Worker as it is deployed, in workerd.

import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const here = import.meta.dirname

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          root: here,
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['worker/**'],
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: '../wrangler.toml' } })],
        test: {
          name: 'worker',
          root: here,
          include: ['worker/**/*.test.ts'],
          globalSetup: ['worker/build-pack.ts'],
        },
      },
    ],
  },
})
