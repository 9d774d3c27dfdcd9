"""Reads a feed with feedparser and prints its stories as NDJSON, in the words of read-story.ts.

Called as: with-feedparser.py URL

Then it asks for the feed three times again: with the entity tag that came with it, with the date, and
with both. Fails on a feed in which feedparser finds anything wrong.
"""

import json
import sys
import time

import feedparser


def instant(parsed):
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", parsed)


def read_story(entry):
    return {
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        "date": instant(entry.published_parsed),
        "updated": instant(entry.updated_parsed),
        "content": entry.content[0].value,
        "summary": entry.summary,
        "authors": [author.name for author in entry.get("authors", [])],
        "section": entry.tags[0].label or entry.tags[0].term,
    }


url = sys.argv[1]
feed = feedparser.parse(url)
if feed.bozo:
    raise feed.bozo_exception
for entry in feed.entries:
    print(json.dumps(read_story(entry)))

feedparser.parse(url, etag=feed.etag)
feedparser.parse(url, modified=feed.modified)
feedparser.parse(url, etag=feed.etag, modified=feed.modified)
