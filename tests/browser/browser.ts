// Debian's Chromium, which never asks anybody else for anything.

import { type Browser, chromium } from 'playwright-core'
import { program } from '../programs.ts'

export const CHROMIUM = program('chromium')

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM.path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  })
