// What can be wrong with what people write. The code is the identity: tests and programs match on
// it, and its wording lives here alone. Nothing is printed from this room.

import { LEDGER_CODES } from './ledger-codes.ts'
import { PICTURE_CODES } from './picture-codes.ts'

type Entry = {
  /** An error stops the build; a warning and a note are told and do not. */
  readonly severity: 'error' | 'warning' | 'note'
  readonly says: string
  readonly fix: string
  readonly zh: string
}

/** The closed table of codes: severity, the sentence, what would be right, both in Chinese. */
export const CODES = {
  'page-empty': {
    severity: 'error',
    says: 'the page has no text',
    fix: 'paste the text of the page into the file, or delete the file',
    zh: '版面沒有文字：請貼上該版文字，或刪除此檔案。',
  },
  'page-without-stories': {
    severity: 'error',
    says: 'the page has furniture (folio, date, section name) but no story',
    fix: 'check that the whole page was copied; delete the file if the page carries no story',
    zh: '版面只有報頭、日期、版名，沒有新聞：請確認是否複製了整版文字。',
  },
  'line-too-long': {
    severity: 'error',
    says: 'the line is longer than 100,000 characters',
    fix: 'export the page again with its line breaks; a paragraph belongs on a line of its own',
    zh: '這一行超過十萬字：請重新匯出並保留換行，每段一行。',
  },
  'not-utf8': {
    severity: 'error',
    says: 'the file is not UTF-8',
    fix: 'save it as UTF-8 (in Notepad: Save as, Encoding, UTF-8)',
    zh: '檔案不是 UTF-8 編碼：請以 UTF-8 另存，或以 pagewire add 轉換。',
  },
  'encoding-unsure': {
    severity: 'error',
    says: 'the encoding of the file cannot be told for certain',
    fix: 'save it as UTF-8 in the program that it comes from',
    zh: '無法確定檔案的編碼：請以 --encoding 指定，或以 UTF-8 另存。',
  },
  'character-damaged': {
    severity: 'error',
    says: 'a character is damaged',
    fix: 'copy or export the page again; or open the file, type the character, and save as UTF-8',
    zh: '有一個字元損壞：請重新匯出，或補打該字後以 UTF-8 儲存。',
  },
  'file-cut-off': {
    severity: 'error',
    says: 'the file ends in the middle of a character',
    fix: 'it was cut off on its way: copy or export the page again',
    zh: '檔案在一個字的中間中斷：請重新複製或匯出整版。',
  },
  'file-not-text': {
    severity: 'error',
    says: 'the file is not the text of a page',
    fix: 'export the page as plain text (.txt)',
    zh: '檔案不是純文字：請匯出為純文字（.txt）。',
  },
  'page-exists': {
    severity: 'error',
    says: 'the edition has this page already',
    fix: 'give it another name, or replace the page with --force',
    zh: '這一期已有此版面：請改名，或以 --force 取代。',
  },
  'control-character': {
    severity: 'error',
    says: 'a control character stands in the text',
    fix: 'delete it, or let `npm run -s pagewire -- check --fix` clean the file',
    zh: '文字內有控制字元：請刪除，或以 check --fix 清理。',
  },
  'byte-order-mark': {
    severity: 'error',
    says: 'a byte order mark (U+FEFF) stands in the text',
    fix: 'save as UTF-8 without BOM, or let `npm run -s pagewire -- check --fix` clean the file',
    zh: '文字內有 BOM（U+FEFF）：請以不含 BOM 的 UTF-8 儲存，或以 check --fix 清理。',
  },
  'carriage-return': {
    severity: 'error',
    says: 'a carriage return without a line feed stands in the text',
    fix: 'save with LF or CRLF line ends, or let `npm run -s pagewire -- check --fix` clean the file',
    zh: '換行只有 CR：請以 LF 或 CRLF 儲存，或以 check --fix 清理。',
  },
  'lone-surrogate': {
    severity: 'error',
    says: 'half a character (a lone surrogate) stands in the text',
    fix: 'type the character again',
    zh: '文字內有半個字元（孤立代理碼）：請重新輸入該字。',
  },
  'opening-missing': {
    severity: 'note',
    says: 'the story starts in the middle of a sentence; its opening is not on the page',
    fix: 'add the missing lines from the printed page; until then readers see a notice',
    zh: '報道開首不全：請按印刷版補上，否則讀者會看到提示。',
  },
  'ending-missing': {
    severity: 'note',
    says: 'the story stops before its last sentence does',
    fix: 'add the missing lines from the printed page; until then readers see a notice',
    zh: '報道結尾不全：請按印刷版補上，否則讀者會看到提示。',
  },
  'mark-continues-nothing': {
    severity: 'warning',
    says: 'the mark + continues nothing: no paragraph or headline of the story stands before it',
    fix: 'write | where a paragraph begins, |< where its beginning is not on the page, +> for the second line of a caption, +2 for the rest of a paragraph of story 2; or \\ before a + that is text',
    zh: '記號 + 之前沒有可接續的段落或標題：新段落寫 |，開首不在版上寫 |<，圖片說明的第二行寫 +>，接續第二則寫 +2；若 + 是原文，前面加 \\。',
  },
  'mark-story-unknown': {
    severity: 'warning',
    says: 'the number in the mark is that of no story on the page',
    fix: 'count the headlines from the top of the page; or write \\ before the line if the number is text',
    zh: '記號內的號碼沒有對應的報道：請由版面頂部起數標題；若號碼是原文，行首加 \\。',
  },
  'mark-without-headline': {
    severity: 'warning',
    says: 'a deck or subhead is marked in a story that has no headline; it was taken for the headline',
    fix: "mark the story's headline with #",
    zh: '有副題或小標題而沒有標題，已以之作標題：請在標題行首寫 #。',
  },
  'mark-flag-misplaced': {
    severity: 'warning',
    says: 'the mark |< stands before a paragraph that is not the first of its story, or |> before one that is not the last',
    fix: 'write |< only before the first paragraph of a story, |> only before the last; | before others',
    zh: '|< 只用於報道的第一段，|> 只用於最後一段；其他段落寫 |。',
  },
  'mark-correction-undated': {
    severity: 'warning',
    says: 'the correction note does not begin with its date; readers will not see when it was made',
    fix: 'write the date after the mark: `! 2026-02-09 …`',
    zh: '更正啟事沒有日期：請在記號後寫日期，例如 ! 2026-02-09 …。',
  },
  'headline-unsure': {
    severity: 'note',
    says: 'this may be no headline; the parser nearly read it otherwise',
    fix: 'look at the line: if it is no headline, put `## ` (subhead), `= ` (deck) or `| ` (paragraph) before it',
    zh: '此行未必是標題：如不是，請在行首加 ## （小標題）、= （副題）或 | （段落）。',
  },
  'caption-unsure': {
    severity: 'note',
    says: 'the caption could belong to two stories',
    fix: 'if it was given to the wrong one, put `> ` and the number of its story before it: `>2 `',
    zh: '圖片說明可能屬於兩篇報道之一：如歸錯，請在行首加 > 及稿號，例如 >2 。',
  },
  'piece-moved': {
    severity: 'note',
    says: 'the export dropped this piece elsewhere; it was moved back to its story',
    fix: 'if it belongs where it stands, put `| ` before it',
    zh: '此段在匯出時移位，已歸回所屬報道：如原位正確，請在行首加 | 。',
  },
  'script-mixed': {
    severity: 'note',
    says: 'characters of the other Chinese script stand in the line',
    fix: 'correct them unless they are meant: a name or a quotation may keep them',
    zh: '此行夾有另一種字體（繁／簡）的字：如非引文或名稱，請改正。',
  },
  'agency-unknown': {
    severity: 'note',
    says: 'the credit names an agency that Pagewire does not know',
    fix: 'check its spelling; it is published as it stands',
    zh: '此通訊社名稱不在已知之列：請檢查寫法，系統會照原樣刊出。',
  },
  'quote-unclosed': {
    severity: 'note',
    says: 'a quotation in this paragraph is opened and never closed',
    fix: 'close it, or check whether a piece of the paragraph is missing',
    zh: '此段引號有開無關：請補上，或檢查是否缺了一截。',
  },
  'private-use-character': {
    severity: 'warning',
    says: 'a character of a private font stands in the text; readers will see a box',
    fix: 'type the character that was printed, or convert the page again with `pagewire add`',
    zh: '文字內有造字區字元，讀者只會看到方框：請改為正式字元，或以 add 重新轉換。',
  },
  'front-matter-unclosed': {
    severity: 'error',
    says: 'the front matter is opened by --- and never closed',
    fix: 'put a line with only --- after the last setting',
    zh: '檔首設定以 --- 開始但沒有結束：請在最後一項設定後加一行 ---。',
  },
  'front-matter-invalid': {
    severity: 'error',
    says: 'a setting in the front matter is wrong',
    fix: 'correct the setting; a page knows `section`, `folio` and `pictures`',
    zh: '檔首設定有誤：可用的設定是 section、folio 與 pictures。',
  },
  'publication-missing': {
    severity: 'error',
    says: 'the content folder has no publication.yaml',
    fix: 'take the publication.yaml of the sample paper and change its values',
    zh: '內容資料夾沒有 publication.yaml：請參照 README 的範例建立。',
  },
  'publication-invalid': {
    severity: 'error',
    says: 'a setting in publication.yaml is wrong',
    fix: 'correct the setting; the README lists what each one takes',
    zh: 'publication.yaml 的設定有誤：各項設定見 README。',
  },
  'agency-uncredited': {
    severity: 'note',
    says: 'no page credits this agency, and Pagewire does not know its name',
    fix: 'check its spelling against the pages; a setting for stories that are still to come may stay',
    zh: '沒有版面署名此通訊社，名稱亦不在已知之列：請對照版面檢查寫法；為日後稿件而設則可保留。',
  },
  'yaml-invalid': {
    severity: 'error',
    says: 'this is not YAML',
    fix: 'write `name: value`, one a line; put a value with a colon in quotes',
    zh: 'YAML 格式有誤：每行寫「名稱: 值」，值內有冒號時加引號。',
  },
  'folder-not-a-date': {
    severity: 'error',
    says: 'the name of the folder is not a date',
    fix: 'name an edition by its date, such as 2026-02-07',
    zh: '資料夾名稱不是日期：請以日期命名，例如 2026-02-07。',
  },
  'edition-empty': {
    severity: 'warning',
    says: 'the edition has no page',
    fix: 'put a page as a .txt file into the folder, or delete the folder',
    zh: '這一期沒有版面：請放入 .txt 版面，或刪除此資料夾。',
  },
  'page-name-invalid': {
    severity: 'error',
    says: 'the name of the page cannot be used in an address',
    fix: 'use small letters, digits and hyphens, a letter first: international.txt, a12.txt',
    zh: '版面檔名不能用於網址：請用小寫英文字母、數字及連字號，以字母開首，例如 a12.txt。',
  },
  'page-duplicate': {
    severity: 'error',
    says: 'two pages of the edition have one name',
    fix: 'rename one of them',
    zh: '同一期有兩個同名版面：請改名。',
  },
  'section-unknown': {
    severity: 'error',
    says: 'the page belongs to no section of publication.yaml',
    fix: 'name the file after a section, or write `section:` in its front matter',
    zh: '版面不屬於 publication.yaml 所列的任何欄目：請以欄目命名檔案，或在檔首寫 section:。',
  },
  'content-missing': {
    severity: 'error',
    says: 'the content folder does not exist or has no edition',
    fix: 'make a folder named by a date in it, such as 2026-02-07, with a page as a .txt file',
    zh: '內容資料夾不存在或沒有任何一期：請建立以日期命名的資料夾並放入 .txt 版面。',
  },
  'file-unreadable': {
    severity: 'error',
    says: 'the file cannot be read',
    fix: 'check that it is there and that you may read it',
    zh: '檔案無法讀取：請檢查檔案是否存在及權限。',
  },
  'file-too-large': {
    severity: 'error',
    says: 'the file is larger than 16 MiB',
    fix: 'a page has some thousand characters; check what was saved here',
    zh: '檔案超過 16 MiB：一版只有數千字，請檢查所存內容。',
  },
  'file-unexpected': {
    severity: 'warning',
    says: 'the file is neither a page (.txt) nor anything else that Pagewire reads',
    fix: 'move it out of the content folder, or give it the ending .txt',
    zh: 'Pagewire 不讀取此檔案：請移走，或改為 .txt。',
  },
  ...PICTURE_CODES,
  ...LEDGER_CODES,
} as const satisfies Record<string, Entry>

export type Code = keyof typeof CODES

export type Severity = Entry['severity']

export const severityOf = ({ code }: Diagnostic): Severity => CODES[code].severity

/** One finding. The printer adds the sentences of its code. */
export type Diagnostic = {
  readonly code: Code
  /** Path as the reader of the message should see it; absent while only a text is known. */
  readonly file?: string
  /** 1-based. */
  readonly line?: number
  /** 1-based, in code points of the line. */
  readonly column?: number
  /** How many code points the caret marks. */
  readonly length?: number
  /** What of it: the value found, the names that clash. */
  readonly detail?: string
  /** What would be right here, where that is more than the code's own fix. */
  readonly help?: string
}

/** The same findings, as findings in `file`. */
export function inFile(file: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const located = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, file })
  return diagnostics.map(located)
}
