// The words at the head of a paragraph that say where and by whom it was filed. They are no part of what
// the story tells.

/**
 * One form a line:
 *
 *     【本報訊】 【新華社北京5日電】
 *     〔記者林可／宜蘭報導〕 （法新社巴黎五日電） [대전=연합뉴스]
 *     新华社兰州10月2日电（记者林可） 據共同社電
 *     LISBON (Reuters) - Lisboa, 05 fev 2026 (Lusa) –
 */
const DATELINES = [
  /^【[^】]{1,20}】\s*/u,
  /^[〔（(［[][^〕）)］\]]{0,20}?(?:(?:記者|记者|報[導道]|报道|[=＝])[^〕）)］\]]{0,16}|[訊讯電电])[〕）)］\]]\s*/u,
  /^(?:[據据]|[綜综]合)?(?:本[報报刊]|[^\s，。：；、「]{1,8}社)[^，。：；、「（]{0,16}?[電电訊讯](?:\s*[（(](?:記者|记者)[^）)]{2,24}[）)]\s*|\s+)/u,
  /^\p{Lu}[^()。]{1,40}\([^()]{2,24}\) ?[—–-]{1,2} /u,
]

/** The dateline with the space behind it; empty when there is none. */
export function datelineOf(paragraph: string): string {
  for (const dateline of DATELINES) {
    const [found] = dateline.exec(paragraph) ?? []
    if (found !== undefined) return found
  }
  return ''
}
