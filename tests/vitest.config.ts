// Two projects: the rooms in Node, the Worker in workerd.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          root: new URL('.', import.meta.url).pathname,
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['worker/**'],
        },
      },
    ],
  },
})
