// Where the parts meet: the pack that the build wrote, the style, and the routes over both.

import { env } from 'cloudflare:workers'
import pack from '../.pagewire/pack.bin'
import { openArchive } from './archive/archive.ts'
import { createApp } from './http/app.ts'
import style from './site/site.css'

/** `npm start` names the address that it serves at; a deployed site has the publication's own. */
const { ORIGIN } = env as { readonly ORIGIN?: string }

export default createApp(openArchive(pack, ORIGIN), style)
