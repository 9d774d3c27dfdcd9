// What `--help` says: one text a verb, each with an example that can be pasted.

export const VERB_HELP: Readonly<Record<string, string>> = {
  parse: `\
  parse FILE… [--json]
      The stories of each page, to read. FILE may be - for standard input.
      --json           one JSON object a page, one a line
      Example: npm run -s pagewire -- parse content/2026-02-07/local.txt
`,
  check: `\
  check [DIR] [--fix] [--json]
      Everything that is wrong in a paper's folder, all at once.
      --fix            take byte order marks, control characters and stray
                       carriage returns out of the pages first
      --json           one JSON object a finding, one a line
      Example: npm run -s pagewire -- check content
`,
  mark: `\
  mark FILE [--write]
      The page with a mark before each line that says how it was read, to be
      corrected by hand; a marked line is read as its mark says.
      --write          put it in the place of the file; takes several files
      #  headline, a story begins        >  caption     +> its second line
      =  deck                            @  credit
      =# kicker, a story begins          ~  furniture, in no story
      ## subhead                         !  correction note, not published
      |  a paragraph begins   |< its opening, |> its ending is not on the page
      |# the same, and a story without a headline begins
      +  goes on with the paragraph, or with the headline before any paragraph
      +# goes on with the headline
      A number gives a line to another story: >2 is a caption of the second.
      A line of text that begins like a mark is written with \\ before it.
      Example: npm run -s pagewire -- mark --write content/2026-02-07/local.txt
`,
  build: `\
  build [--content DIR] [--out DIR] [--check]
      Read the paper, keep the ledgers, write what the Worker serves.
      --check          write nothing; fail when a ledger would change
      Example: npm run -s pagewire -- build --content content
`,
}

/** The whole screen. */
export const HELP = `\
Pagewire reads the text of newspaper pages into stories and publishes them.

${Object.values(VERB_HELP).join('\n')}
  help [VERB]          this, or one verb of it
  --version

DIR is the paper's folder: as given, else $PAGEWIRE_CONTENT, else ./content.
Exit status: 0 clean, 1 findings (errors and warnings), 2 not understood.
`
