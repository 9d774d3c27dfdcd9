import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encode } from '../../src/http/encode.ts'

const FEED = '<item>渡輪首航</item>'.repeat(100)
const RSS = 'application/rss+xml; charset=utf-8'

test('text is sent as UTF-8', async () => {
  expect(await encode('報', RSS, false)).toEqual({ bytes: new Uint8Array([0xe5, 0xa0, 0xb1]) })
})

test('a feed is compressed for whom that is asked for, and for nobody else', async () => {
  const { bytes, coding } = await encode(FEED, RSS, true)
  expect(coding).toBe('gzip')
  expect(gunzipSync(bytes).toString()).toBe(FEED)
  expect((await encode(FEED, RSS, false)).coding).toBe(undefined)
})

test('what gzip would make no smaller is sent as it is', async () => {
  expect(await encode('User-agent: *', 'text/plain', true)).not.toHaveProperty('coding')
})

test.each([
  ['image/jpeg', undefined],
  ['image/png', undefined],
  ['image/x-icon', 'gzip'],
  ['image/svg+xml; charset=utf-8', 'gzip'],
  ['application/atom+xml; charset=utf-8', 'gzip'],
  ['application/feed+json; charset=utf-8', 'gzip'],
])('%s of many bytes goes out as %s', async (type, coding) => {
  expect((await encode(new Uint8Array(1000), type, true)).coding).toBe(coding)
})
