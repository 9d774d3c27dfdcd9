// `npm run fuzz:documents [TEXTS] [SEED]`: hostile texts through every printer of XML and JSON, read by expat and a
// JSON parser. The last result is kept in DOCUMENTS.md.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { findFaults, printAll, textsOf } from '../hostile/documents.ts'

const [count = '1000000', seed = '1'] = process.argv.slice(2)
const AT_ONCE = 2000

const begun = performance.now()
const documents = new Map<string, number>()
const faults: string[] = []
for (let done = 0; done < Number(count); done += AT_ONCE) {
  const printed = printAll(textsOf(AT_ONCE, Number(seed) + done))
  for (const [printer] of [...printed.xml, ...printed.json]) {
    documents.set(printer, (documents.get(printer) ?? 0) + 1)
  }
  faults.push(...findFaults(printed))
  if (done % 50_000 === 0) console.log(`${done + AT_ONCE} texts, ${faults.length} faults`)
}

for (const fault of faults.slice(0, 10)) console.log(fault)
const seconds = Math.round((performance.now() - begun) / 1000)
const rows = Array.from(documents, ([printer, number]) => {
  const found = faults.filter((fault) => fault.startsWith(`${printer}:`))
  return `| ${printer} | ${number} | ${found.length} |`
})
writeFileSync(
  join(import.meta.dirname, 'DOCUMENTS.md'),
  `# What hostile text does to the documents

\`npm run fuzz:documents ${count} ${seed}\`, Node ${process.version}, ${seconds} s: ${count} texts, made of control characters, lone
surrogates, noncharacters, bidirectional controls, references, ends of CDATA and the payloads of \`tests/hostile\`, each in
every place where a document has text. Sitemaps have none; they are printed of the same paper.

| printer | documents | not well-formed to expat, or not JSON |
| --- | --- | --- |
${rows.join('\n')}
`,
)
if (faults.length > 0) process.exitCode = 1
