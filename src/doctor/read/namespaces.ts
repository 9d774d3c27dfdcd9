// The namespaces of feeds, by the names that they go by.

export const ATOM = 'http://www.w3.org/2005/Atom'
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
export const CONTENT = 'http://purl.org/rss/1.0/modules/content/'
export const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'
/** RFC 5005 §7. */
export const HISTORY = 'http://purl.org/syndication/history/1.0'
