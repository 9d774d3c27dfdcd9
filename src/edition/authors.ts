// Who wrote or filed a story: the names on its credit lines, less those that stand under a picture or are
// said to have taken one; where no line names anybody, the reporter of the dateline.

import type { Block } from '../model/page.ts'
import { datelineOf } from './dateline.ts'

/** Distinct names in reading order; empty when the page names nobody. */
export function authorsOf(blocks: readonly Block[]): string[] {
  const names = creditsOfText(blocks)
    .flatMap((credit) => credit.split(BETWEEN_NAMES))
    .flatMap(namesOf)
  return [...new Set(names.length > 0 ? names : filedBy(blocks))]
}

/** What the credit lines say of the text, without labels; of its pictures they may say more. */
export function creditsOfText(blocks: readonly Pick<Block, 'role' | 'text'>[]): readonly string[] {
  const credits = blocks.filter(
    ({ role }, index) => role === 'credit' && blocks[index - 1]?.role !== 'caption',
  )
  return credits.flatMap(({ text }) => partsOfText(text))
}

/** `本报讯（记者 古月）`, `〔記者林可／宜蘭報導〕` */
function filedBy(blocks: readonly Block[]): string[] {
  const lead = blocks.find(({ role }) => role === 'paragraph')
  const reporter = /(?:記者|记者)[^）)〕】\]]+/u.exec(datelineOf(lead?.text ?? ''))
  return reporter ? reporter[0].slice(0, LONGEST_CREDIT).split(BETWEEN_NAMES).flatMap(namesOf) : []
}

const PICTURE = '攝影|摄影|攝|摄|圖片|图片|圖|图|照片|写真|사진|Fotografia|Fotos?|Photos?'
/** No word is two others set together, or a row of them could be read in more ways than time allows. */
const TEXT =
  '文字|撰文|編譯|编译|整理|採訪|采访|訪問|口述|翻譯|翻译|文|聞き手|글|자료|Texto|Text|Words|Por|By|BY'
const WORDS = `(?:${TEXT}|${PICTURE})(?:[、／/・·與和]?(?:${TEXT}|${PICTURE}))*`
/** `文、圖：`, `写真・文 `, `글·사진=`, `By `: what is said of the names after it, up to the next such. */
const LABEL = new RegExp(`(?<![^\\s])(${WORDS})(?:\\s*[：:／/＝=・]\\s*|\\s+)`, 'u')
/** `娄未央 文/摄` */
const LABEL_AFTER = new RegExp(`\\s+${WORDS}$`, 'u')
const ONLY_PICTURE = new RegExp(`^(?:${PICTURE})+$`, 'u')

/** In characters: a longer one names more people than any line shows, and patterns go over it several times. */
const LONGEST_CREDIT = 500

function partsOfText(credit: string): readonly string[] {
  const bare = credit
    .slice(0, LONGEST_CREDIT)
    .replace(/^[■□◆◇●○◎\s]+/u, '')
    .replace(/^[(（【[〔]([^()（）]*)[)）】\]〕]$/u, '$1')
    .replace(/\s*\S+@\S+/gu, '')
    .replace(/\s*[(（][^()（）]*[)）]$/u, '')
    .replace(LABEL_AFTER, '')
    .trim()
  const [unlabelled = '', ...labelled] = bare.split(LABEL)
  const ofText = labelled.filter(
    (_, at) => at % 2 === 1 && !ONLY_PICTURE.test(labelled[at - 1] ?? ''),
  )
  return [unlabelled, ...ofText]
}

const BETWEEN_NAMES = /\s*[、／/;；]\s*|\s+(?=記者|记者|通訊員|通讯员)|\s+(?:and|e)\s+/u
/** `台北報導`, `綜合報道`, `本報訊`: where, how or beside whom, not who. */
const NO_NAME =
  /^(?:\S{0,6}(?:報導|報道|报道|綜合|综合|外電|外电|專電|专电|电讯|電訊)|本[報报][訊讯]|[無无]署名|受[訪访]者|fim|Staff (?:Writer|Reporter)|Da Reda[cç][cç]?ão)$/iu
/** `新華社記者 陳某`, `新華社雅典電`: the agency is named besides the person, or alone. */
const AGENCY = /^(?:[綜综]合)?(\S{1,8}社)(?:(?:記者|记者)\s*(.*)|\S*[電电])?$/u
/** `本報實習記者 陳某`, `岐阜支局・各務原淳`, `곡성=나은조`: what stands before a name. */
const OFFICE =
  /^(?:\S{0,10}(?:記者|记者|通訊員|通讯员|特派員|特派员)[\s：:／/]*|[^・\s]{1,8}(?:支局|総局|通信部|部|局|者|員|家)[・\s]+|[^=\s]{1,8}=)/u
/** `陳某 攝`, `陳某 報道`, `Ana Reis, Staff Reporter`, `홍길동 기자`: what stands after one. */
const AFTER_NAME =
  /(?:\s*(?:攝影|摄影|攝|摄)|\s+(?:特約|特约)?(?:報導|報道|报道)|\s+\S*기자|,?\s*(?:Staff|Special) (?:Writer|Reporter|Correspondent)|,\s*[\p{Ll} ]*(?:reporter|correspondent|editor))$/iu

function namesOf(part: string): string[] {
  const [, agency, person] = AGENCY.exec(part) ?? []
  if (agency !== undefined) return person ? [agency, ...peopleIn(person)] : [agency]
  return NO_NAME.test(part.trim()) ? [] : peopleIn(part)
}

/** `冉宏图 祁欣` are two people, and `隋 青` is one. */
const TWO_OR_MORE = /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u
const SPACED_OUT = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,3}$/u

function peopleIn(part: string): string[] {
  const name = part.trim().replace(OFFICE, '').replace(AFTER_NAME, '').trim()
  if (SPACED_OUT.test(name)) return [name.replace(/\s+/gu, '')]
  return name !== part.trim() && TWO_OR_MORE.test(name)
    ? name.split(/\s+/u)
    : [name].filter(Boolean)
}
