// Português.

import type { Words } from '../words.ts'

export const pt: Words = {
  skip: 'Saltar para o texto',
  script: 'Português',
  home: 'Primeira página',
  sections: 'Secções',
  others: 'Destaques',
  briefs: 'Breves',
  latestEdition: 'Última edição',
  wholeEdition: 'Ler toda a edição',
  earlierEditions: 'Edições anteriores',
  previousEdition: 'Edição anterior',
  nextEdition: 'Edição seguinte',
  previousStory: 'Notícia anterior',
  nextStory: 'Notícia seguinte',
  noStories: 'Ainda não há notícias aqui.',
  related: 'Artigos relacionados',
  readingTime: (minutes) => `${minutes} min de leitura`,
  vertical: 'Linhas verticais',
  comma: ', ',
  colon: ': ',
  bar: ' | ',
  updated: 'Actualizado em',
  stories: (count) => (count === 1 ? '1 notícia' : `${count} notícias`),
  folio: (folio) => `Página ${folio}`,
  editionOf: (date) => `Edição de ${date}`,
  aboutSection: (section, paper) => `As últimas notícias de ${section} em ${paper}.`,
  search: 'Pesquisar',
  searchHow: {
    empty:
      'Escreva pelo menos dois caracteres ou uma palavra inteira. Palavras separadas por um espaço têm de estar todas no artigo; ponha entre aspas as que vão juntas.',
    short: 'Para pesquisar, escreva pelo menos dois caracteres.',
    long: 'É demasiado longo para pesquisar. Encurte, por favor: no máximo cem caracteres e oito palavras.',
  },
  notFound: 'Nada foi encontrado. Experimente outras palavras, ou menos.',
  notFoundYet:
    'Nada foi encontrado nas edições mais recentes. As anteriores ainda não foram vistas.',
  earlierResults: 'Procurar mais atrás',
  perhaps: 'Talvez procure',
  subscribe: 'Subscrever',
  subscribeTo: (what) => `Subscrever: ${what}`,
  everything: 'Todas as notícias',
  subscribeHow: [
    'Toque no leitor que usa, ou copie um endereço para ele, e as novas notícias chegam assim que o jornal sai: sem conta e sem correio electrónico.',
    'Os três formatos trazem as mesmas notícias, basta escolher um; em caso de dúvida, escolha RSS.',
  ],
  subscribeWith: 'Subscrever com',
  deviceReader: 'O leitor deste dispositivo',
  subscribeAll: 'Todas as secções de uma vez',
  subscribeAllHow: 'No leitor escolha «Importar OPML» e depois este ficheiro.',
  formats: {
    rss: 'aceite por todos os leitores',
    atom: 'o mais exacto nas actualizações',
    json: 'o mais fácil para programas',
  },
  feedOpened: [
    'Isto é um feed: o jornal tal como os leitores de notícias o vão buscar, e não uma página.',
    'Para subscrever, copie o endereço da barra de endereços e cole-o no seu leitor de notícias; as novas notícias chegam por si.',
  ],
  withdrawnOn: (date) => `Retirado em ${date}`,
  printedIn: 'Publicado na edição de',
  failing: {
    404: {
      title: 'Esta página não existe',
      text: 'Talvez falte um pedaço ao endereço, ou a página nunca foi publicada. Verifique o endereço ou continue a ler a partir daqui.',
    },
    405: {
      title: 'Este endereço serve apenas para leitura',
      text: 'Aqui nada se pode enviar nem alterar; basta abrir o endereço para ler.',
    },
    410: {
      title: 'Esta notícia foi retirada',
      text: 'A redacção retirou esta notícia, que não voltará a ser publicada neste endereço.',
    },
    414: {
      title: 'Este endereço é demasiado longo',
      text: 'Nenhum endereço deste site é tão longo. Verifique o endereço ou continue a ler a partir daqui.',
    },
    500: {
      title: 'Não foi possível compor esta página',
      text: 'A falha é nossa. Tente de novo dentro de momentos; as outras páginas devem continuar disponíveis.',
    },
    503: {
      title: 'De momento não é possível ler esta página',
      text: 'Uma parte do nosso arquivo está danificada. Nada se perdeu: volte daqui a pouco; as outras páginas continuam disponíveis.',
    },
  },
}
