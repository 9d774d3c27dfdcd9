// English.

import type { Words } from '../words.ts'

export const en: Words = {
  skip: 'Skip to the text',
  script: 'English',
  home: 'Front page',
  sections: 'Sections',
  others: 'Top stories',
  briefs: 'In brief',
  latestEdition: 'Latest edition',
  wholeEdition: 'Read the whole edition',
  earlierEditions: 'Earlier editions',
  previousEdition: 'Previous edition',
  nextEdition: 'Next edition',
  previousStory: 'Previous story',
  nextStory: 'Next story',
  noStories: 'There are no stories here yet.',
  related: 'Related stories',
  readingTime: (minutes) => `${minutes} min read`,
  vertical: 'Vertical lines',
  comma: ', ',
  colon: ': ',
  bar: ' | ',
  updated: 'Updated',
  stories: (count) => (count === 1 ? '1 story' : `${count} stories`),
  folio: (folio) => `Page ${folio}`,
  editionOf: (date) => `Edition of ${date}`,
  aboutSection: (section, paper) => `The latest stories of ${section} in ${paper}.`,
  search: 'Search',
  searchHow: {
    empty:
      'Type at least two characters, or a whole word. Words with a space between them must all be in a story; put quotes around words that belong together.',
    short: 'To search, type at least two characters.',
    long: 'That is too long to look for. Please shorten it: at most a hundred characters and eight words.',
  },
  notFound: 'Nothing was found. Try other words, or fewer.',
  notFoundYet:
    'Nothing was found in the latest editions. Earlier ones have not been looked through yet.',
  earlierResults: 'Look further back',
  perhaps: 'Perhaps you meant',
  subscribe: 'Subscribe',
  subscribeTo: (what) => `Subscribe: ${what}`,
  everything: 'All stories',
  subscribeHow: [
    'Tap the reader that you use, or copy an address into it, and new stories come to you as soon as the paper is out: no account here, no e-mail address.',
    'The three formats carry the same stories, so take any one; if in doubt, take RSS.',
  ],
  subscribeWith: 'Subscribe with',
  deviceReader: 'The reader on this device',
  subscribeAll: 'Every section at once',
  subscribeAllHow: 'In your reader choose “Import OPML”, then this file.',
  formats: {
    rss: 'understood by every reader',
    atom: 'most exact about updates',
    json: 'easiest for programs',
  },
  feedOpened: [
    'This is a feed: the paper as news readers fetch it, not a page to read here.',
    'To subscribe, copy the address from the address bar and paste it into your news reader; new stories then come to you.',
  ],
  withdrawnOn: (date) => `Withdrawn on ${date}`,
  printedIn: 'First printed in the edition of',
  failing: {
    404: {
      title: 'There is no such page',
      text: 'The address may have lost a piece, or the page was never published. Check the address, or read on from here.',
    },
    405: {
      title: 'This address is for reading only',
      text: 'Nothing can be sent here and nothing can be changed; simply open the address to read it.',
    },
    410: {
      title: 'This story has been withdrawn',
      text: 'The editors have withdrawn this story. It will not be published at this address again.',
    },
    414: {
      title: 'This address is too long',
      text: 'No address of this site is as long as this one. Check the address, or read on from here.',
    },
    500: {
      title: 'This page cannot be set just now',
      text: 'The fault is ours, not yours. Please reload it a little later; other pages should read as usual.',
    },
    503: {
      title: 'This page cannot be read just now',
      text: 'Part of the archive is damaged on our side. Please come back a little later; nothing is lost, and other pages read as usual.',
    },
  },
}
