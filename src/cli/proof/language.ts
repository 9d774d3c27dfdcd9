// Which language a page seems to be in. The proof takes it for fonts, line breaks and the notices of a
// missing opening or ending; nothing that is published rests on it.

const SAMPLE = 20_000

const TRADITIONAL = /[們國會對這說時從過還個學區報與來後發見開]/gu
const SIMPLIFIED = /[们国会对这说时从过还个学区报与来后发见开]/gu
const PORTUGUESE = /\b(?:não|que|em|uma?|d[aeo]s?|ao|com|para)\b/giu
const ENGLISH = /\b(?:the|of|and|in|to|is|for|with|that|on)\b/giu

/** A BCP 47 tag: `zh-Hant`, `zh-Hans`, `ja`, `ko`, `pt` or `en`. */
export function seemingLanguage(source: string): string {
  const sample = source.slice(0, SAMPLE)
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const letters = Math.max(1, count(/\p{L}/gu))
  if (count(/\p{Script=Hangul}/gu) > letters / 5) return 'ko'
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 8) return 'ja'
  if (count(/\p{Script=Han}/gu) > letters / 4) {
    return count(SIMPLIFIED) > count(TRADITIONAL) ? 'zh-Hans' : 'zh-Hant'
  }
  if (count(PORTUGUESE) > count(ENGLISH)) return 'pt'
  // A page of nothing is shown as Chinese, like the proof around it.
  return count(/\p{Script=Latin}/gu) > letters / 2 ? 'en' : 'zh-Hant'
}
