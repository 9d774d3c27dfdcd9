// What `--help` says: one text a verb, each with an example that can be pasted.

export const VERB_HELP: Readonly<Record<string, string>> = {
  parse: `\
  parse FILE… [--explain] [--json]
      The stories of each page, to read. FILE may be - for standard input.
      --explain        how each line was read instead: its role and story, by how
                       much that beat the role that came second (? marks a close
                       call), and the three strongest reasons
      --json           one JSON object a page, one a line; with --explain, one a
                       line of the page (its story counted from 0)
      Example: npm run -s pagewire -- parse content/2026-02-07/local.txt
`,
  add: `\
  add FILE --date DATE --page NAME [--content DIR] [--encoding ENCODING]
      [--section NAME] [--folio FOLIO] [--force] [--dry-run]
      Put a page into an edition, as clean UTF-8. FILE, or - for standard
      input, may be UTF-8, UTF-16, Big5 with HKSCS, GB18030 (GBK, GB2312),
      Shift_JIS, EUC-JP, EUC-KR or Windows-1252.
      --encoding       what it is, where that cannot be told for certain
      --section        the section, for a page that is not called after one
      --folio          the page number that is printed on it
      --force          take the place of a page of that name
      --dry-run        write nothing; say what would be done
      Example: npm run -s pagewire -- add A05.txt --date 2026-02-08 --page local
`,
  proof: `\
  proof FILE… [-o FILE]
      One HTML file to check pages by, in a browser: each line of the source with
      its role beside the story that it became, and what to look at first.
      -o, --out FILE   where to write it; proof.html when not given, - for
                       standard output
      Example: npm run -s pagewire -- proof content/2026-02-07/local.txt
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
      ## subhead                         !  correction note: ! 2026-02-09 …
      !! the story is withdrawn, with a word on why
      |  a paragraph begins   |< its opening, |> its ending is not on the page
      |# the same, and a story without a headline begins
      +  goes on with the paragraph, or with the headline before any paragraph
      +# goes on with the headline
      A number gives a line to another story: >2 is a caption of the second.
      A line of text that begins like a mark is written with \\ before it.
      Example: npm run -s pagewire -- mark --write content/2026-02-07/local.txt
`,
  build: `\
  build [--content DIR] [--out DIR] [--check] [--forget]
      Read the paper, keep the ledgers, write what the Worker serves.
      --check          write nothing; fail when a ledger would change, or has
                       lost a line since it was committed or last built
      --forget         do not ask for what the last build on this machine saw,
                       where that build never went out
      Example: npm run -s pagewire -- build --content content
`,
  diff: `\
  diff [REVISION|URL] [--content DIR] [--archives NUMBER] [--json]
      What subscribers would see if this tree were deployed instead of a git
      revision (HEAD when none is given), or instead of what a site serves now:
      stories that are new, updated, merged, withdrawn, and shown again, which
      must be none. Readers know a story by its id.
      --archives       older documents of a site that are asked for (100)
      --json           one JSON object a story, one a line
      Example: npm run -s pagewire -- diff https://news.example.com
`,
  doctor: `\
  doctor URL [--archives NUMBER] [--json]
      Read a site as feed readers do, without JavaScript, and say what would keep
      them out. URL is a page, whose feeds are found, or a feed; anybody's.
      --archives       older documents that are followed for each feed (100)
      --json           one JSON object a finding, one a line
      Example: npm run -s pagewire -- doctor https://news.example.com
`,
  ping: `\
  ping [--content DIR] [--state FILE] [--dry-run]
      After a deploy: tell the WebSub hub of publication.yaml which feeds have
      changed since the last ping, so that subscribers hear of it at once.
      --state          where it is kept what was pinged (.pagewire/ping.json); if
                       it is lost, every feed is pinged once more
      --dry-run        tell nobody; say what would be pinged
      Example: npm run deploy && npm run -s pagewire -- ping --content content
`,
  ids: `\
  ids [--content DIR]
  ids --accept FILE:LINE [ID]
  ids --new FILE:LINE
      Which stories may be ones that readers know already: what a build asks.
      --accept         the story at that line is the one of ID, or the only one
                       that was asked about; the id it had leads there
      --new            the story at that line is a new one
      Example: npm run -s pagewire -- ids --new content/2026-02-07/local.txt:12
`,
  explain: `\
  explain [CODE…]
      What a code of a finding means and what to do, of doctor's rules too;
      without one, all codes.
      Example: npm run -s pagewire -- explain caption-unsure
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
