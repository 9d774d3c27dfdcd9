// What can be wrong with the identities of stories: part of the table of codes in diagnostic.ts.

export const LEDGER_CODES = {
  'ledger-invalid': {
    severity: 'error',
    says: 'a line of the ledger is damaged',
    fix: 'take the line back from version control; the ledger is never edited by hand',
    zh: 'ledger.jsonl 有一行損壞：請由版本控制還原，切勿手改。',
  },
  'ledger-edited': {
    severity: 'error',
    says: 'this line of the ledger is not as Pagewire wrote it',
    fix: 'take the line back from version control; what a story is, `npm run -s pagewire -- ids` changes',
    zh: 'ledger.jsonl 這一行被改動過：請由版本控制還原；要改動報道的身分，請用 pagewire ids。',
  },
  'ledger-conflict': {
    severity: 'error',
    says: 'git has left the marks of a conflict in the ledger',
    fix: 'delete the marks and keep the lines of both sides; of two lines with one id keep the one with the greater revision; then build again',
    zh: 'ledger.jsonl 留有 git 合併衝突的記號：請刪去記號，保留雙方各行；同一 id 有兩行時，留 revision 較大的一行，然後重新建置。',
  },
  'ledger-id-twice': {
    severity: 'error',
    says: 'two lines of the ledgers have one id',
    fix: 'in one ledger, keep the line with the greater revision; if an edition was copied with its ledger, delete ledger.jsonl in the copy; then build again',
    zh: '同一 id 有兩行：同一檔內請留 revision 較大的一行；若整期資料夾連帳冊一起複製，請刪去副本的 ledger.jsonl，然後重新建置。',
  },
  'ledger-line-missing': {
    severity: 'error',
    says: 'a story has lost its line in the ledger, and readers would be shown it again',
    fix: 'take the ledger back from version control; its lines stay even when the pages are gone',
    zh: '帳冊少了一行，讀者會再次看到同一篇報道：請由版本控制還原 ledger.jsonl；即使刪去版面，帳冊仍須保留。',
  },
  'ledger-older': {
    severity: 'error',
    says: 'this line of the ledger is older than the one that was built before',
    fix: 'take the newer ledger from version control, or merge the branch that has it',
    zh: '帳冊這一行比之前建置時舊：請由版本控制取回較新的 ledger.jsonl，或合併含有它的分支。',
  },
  'ledger-ahead': {
    severity: 'warning',
    says: 'this line of the ledger was changed at a moment that is still to come',
    fix: 'set the clock of this machine right; if it is right, the clock of the machine that wrote the line was ahead: take the line back from version control unless it went out already',
    zh: '帳冊這一行的更新時間尚未到來：請校正本機時鐘；若本機時間無誤，則寫入該行的電腦時鐘偏快，尚未發布的話，請由版本控制還原該行。',
  },
  'identity-unsure': {
    severity: 'error',
    says: 'this may be a story that readers know already, or a new one',
    fix: 'say which with `npm run -s pagewire -- ids`',
    zh: '無法確定這是讀者已看過的報道，還是新報道：請以 pagewire ids 說明。',
  },
} as const
