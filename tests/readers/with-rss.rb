# Reads a feed with Ruby's rss and prints its stories as NDJSON, in the words of read-story.ts.
#
# Called as: with-rss.rb URL
#
# Fails on a feed that is not valid in the eyes of rss.

require "json"
require "net/http"
require "rss"

def instant(time)
  time.utc.strftime("%FT%T.%LZ")
end

def read_item(item)
  {
    id: item.guid.content,
    url: item.link,
    title: item.title,
    date: instant(item.pubDate),
    content: item.content_encoded,
    summary: item.description,
    authors: item.dc_creators.map(&:content),
    section: item.category.content,
  }
end

def read_entry(entry)
  {
    id: entry.id.content,
    url: entry.link.href,
    title: entry.title.content,
    date: instant(entry.published.content),
    content: entry.content.content,
    summary: entry.summary.content,
    authors: entry.authors.map { |author| author.name.content },
    section: entry.category.label,
  }
end

validate = true
feed = RSS::Parser.parse(Net::HTTP.get(URI(ARGV.fetch(0))), validate)
feed.items.each do |story|
  puts JSON.generate(feed.is_a?(RSS::Atom::Feed) ? read_entry(story) : read_item(story))
end
