// What can be wrong with an edition's pictures: a part of the table of diagnostics.

/** By code, as `CODES` has them all. */
export const PICTURE_CODES = {
  'picture-name-invalid': {
    severity: 'error',
    says: 'this cannot be the name of a picture',
    fix: 'use letters, digits, spaces and - _ . ( ) and no folder: ferry-1.jpg; for a caption without a picture write none',
    zh: '圖片檔名不可用：請用文字、數字、空格及 - _ . ( )，不含資料夾，例如 ferry-1.jpg；沒有圖片的說明寫 none。',
  },
  'picture-missing': {
    severity: 'error',
    says: 'the edition has no picture of this name',
    fix: 'put the file into the folder pictures of the edition, or correct the name',
    zh: '這一期沒有此圖片：請放入該期的 pictures 資料夾，或改正檔名。',
  },
  'picture-type-unknown': {
    severity: 'error',
    says: 'the file is no picture that browsers show',
    fix: 'save it as JPEG, PNG, WebP, GIF, AVIF or SVG',
    zh: '瀏覽器不能顯示此檔案：請另存為 JPEG、PNG、WebP、GIF、AVIF 或 SVG。',
  },
  'picture-misnamed': {
    severity: 'warning',
    says: 'the name of the picture does not say what it is',
    fix: 'rename the file, here and on its page; it is published as what it is',
    zh: '圖片的副檔名與內容不符：請改名（檔案及檔首設定），系統會按實際格式刊出。',
  },
  'picture-damaged': {
    severity: 'error',
    says: 'the picture is damaged or was cut off on its way',
    fix: 'copy or export it again',
    zh: '圖片損壞或不完整：請重新複製或匯出。',
  },
  'picture-too-large': {
    severity: 'error',
    says: 'the picture is larger than 5 MiB or 50 megapixels',
    fix: 'save it smaller: 2,000 pixels are wide enough for every screen',
    zh: '圖片超過 5 MiB 或五千萬像素：請縮小再存，闊 2,000 像素已經足夠。',
  },
  'picture-unsafe': {
    severity: 'error',
    says: 'the drawing could run or load something where it is read',
    fix: 'take it out, export the drawing as plain SVG, or save it as PNG',
    zh: 'SVG 內有可執行或會載入外部內容的部分：請刪去，或匯出為純 SVG、PNG。',
  },
  'picture-without-caption': {
    severity: 'error',
    says: 'the page names more pictures than it has captions',
    fix: 'take the name out; or if a caption was not read as one, put `> ` before its line',
    zh: '圖片多於圖片說明：請刪去多餘的檔名；如有圖片說明未被認出，請在行首加 > 。',
  },
  'picture-unused': {
    severity: 'warning',
    says: 'no page of the edition names this file',
    fix: 'name it in `pictures:` at the head of its page, or move it out of the folder',
    zh: '沒有版面使用此檔案：請在版面檔首的 pictures: 寫上檔名，或移走檔案。',
  },
} as const
