// 한국어.

import type { Words } from '../words.ts'

export const ko: Words = {
  skip: '본문으로 건너뛰기',
  script: '한국어',
  home: '첫 화면',
  sections: '지면',
  others: '주요 기사',
  briefs: '단신',
  latestEdition: '최신 호',
  wholeEdition: '이 호 모두 읽기',
  earlierEditions: '지난 호',
  previousEdition: '이전 호',
  nextEdition: '다음 호',
  previousStory: '이전 기사',
  nextStory: '다음 기사',
  noStories: '아직 기사가 없습니다.',
  related: '관련 기사',
  readingTime: (minutes) => `읽는 데 약 ${minutes}분`,
  vertical: '세로쓰기',
  comma: ', ',
  colon: ': ',
  bar: ' | ',
  updated: '고침',
  stories: (count) => `${count}건`,
  folio: (folio) => `${folio}면`,
  editionOf: (date) => `${date} 발행`,
  aboutSection: (section, paper) => `${paper} ${section}면의 최신 기사.`,
  search: '검색',
  searchHow: {
    empty: '두 글자 이상 입력하세요. 띄어 쓴 낱말은 모두 들어 있는 기사만 찾습니다.',
    short: '두 글자 이상 입력해야 검색할 수 있습니다.',
    long: '검색어가 너무 깁니다. 백 글자, 여덟 낱말 이내로 줄여 주세요.',
  },
  notFound: '찾지 못했습니다. 다른 말로 바꾸거나 낱말을 줄여 보세요.',
  notFoundYet: '최근 호에서는 찾지 못했습니다. 그 이전 호는 아직 살펴보지 않았습니다.',
  earlierResults: '더 이전 호에서 찾기',
  perhaps: '찾으시는 페이지가 이것인가요',
  subscribe: '구독',
  subscribeTo: (what) => `구독: ${what}`,
  everything: '모든 기사',
  subscribeHow: [
    '쓰시는 리더를 누르거나 주소를 리더에 넣으면 신문이 나오는 대로 새 기사가 도착합니다. 가입도 이메일 주소도 필요 없습니다.',
    '세 가지 형식의 내용은 같으니 하나만 고르면 되고, 잘 모르겠으면 RSS를 고르세요.',
  ],
  subscribeWith: '리더로 구독',
  deviceReader: '이 기기의 리더',
  subscribeAll: '모든 지면을 한꺼번에',
  subscribeAllHow: '리더에서 ‘OPML 가져오기’를 고른 뒤 이 파일을 선택하세요.',
  formats: {
    rss: '모든 리더에서 쓸 수 있습니다',
    atom: '고친 시각이 가장 정확합니다',
    json: '프로그램에서 다루기 쉽습니다',
  },
  feedOpened: [
    '이것은 뉴스 리더가 읽는 피드이며 웹페이지가 아닙니다.',
    '구독하려면 주소 표시줄의 주소를 복사해 뉴스 리더에 붙여 넣으세요. 새 기사가 자동으로 배달됩니다.',
  ],
  withdrawnOn: (date) => `${date} 철회`,
  printedIn: '게재',
  failing: {
    404: {
      title: '찾을 수 없는 페이지입니다',
      text: '주소 일부가 빠졌거나 실린 적이 없는 페이지입니다. 주소를 확인하거나 아래 링크에서 계속 읽어 주세요.',
    },
    405: {
      title: '읽기 전용 주소입니다',
      text: '이곳으로는 아무것도 보내거나 바꿀 수 없습니다. 주소를 그대로 열면 읽을 수 있습니다.',
    },
    410: {
      title: '거두어들인 기사입니다',
      text: '편집국이 이 기사를 거두어들였습니다. 이 주소에 다시 실리지 않습니다.',
    },
    414: {
      title: '주소가 너무 깁니다',
      text: '이 사이트에는 이렇게 긴 주소가 없습니다. 주소를 확인하거나 아래 링크에서 계속 읽으세요.',
    },
    500: {
      title: '지금은 보여 드릴 수 없습니다',
      text: '저희 쪽 문제입니다. 잠시 뒤에 다시 열어 주세요. 다른 지면은 평소처럼 읽을 수 있을 것입니다.',
    },
    503: {
      title: '지금은 이 지면을 읽어 올 수 없습니다',
      text: '저희 쪽 보관 자료의 일부가 손상되었습니다. 기사는 사라지지 않았으니 잠시 뒤에 다시 열어 주세요. 다른 지면은 평소처럼 읽을 수 있습니다.',
    },
  },
}
