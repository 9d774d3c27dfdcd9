"""Our RSS and Atom feeds as expat reads them, one line of JSON a file: what tests/feeds/expat.ts compares.

It knows the elements that Pagewire writes, and nothing of other people's feeds."""

import html
import json
import sys
from datetime import datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
MEDIA = "{http://search.yahoo.com/mrss/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
XML = "{http://www.w3.org/XML/1998/namespace}"


def text(parent, path):
    return parent.findtext(path) or ""


def texts(parent, path):
    return [found.text or "" for found in parent.findall(path)]


def link(parent, relation):
    hrefs = [a.get("href") for a in parent.findall(ATOM + "link") if a.get("rel", "alternate") == relation]
    return hrefs[0] if hrefs else ""


def rfc3339(value):
    return datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp() * 1000


def rss_picture(media):
    return [media.get("url"), media.get("type"), int(media.get("fileSize")), text(media, MEDIA + "description")]


def atom_picture(enclosure):
    return [enclosure.get("href"), enclosure.get("type"), int(enclosure.get("length")), enclosure.get("title")]


def rss_entry(item):
    return {
        "id": text(item, "guid"),
        "url": text(item, "link"),
        "title": text(item, "title"),
        "summary": html.unescape(text(item, "description")),
        "content": text(item, CONTENT + "encoded"),
        "authors": texts(item, DC + "creator"),
        "section": text(item, "category"),
        "pictures": [rss_picture(media) for media in item.findall(MEDIA + "content")],
        "published": parsedate_to_datetime(text(item, "pubDate")).timestamp() * 1000,
        "updated": rfc3339(text(item, ATOM + "updated")),
    }


def rss(root):
    channel = root.find("channel")
    return {
        "title": text(channel, "title"),
        "description": text(channel, "description"),
        "home": text(channel, "link"),
        "hub": link(channel, "hub"),
        "language": text(channel, "language"),
        "entries": [rss_entry(item) for item in channel.findall("item")],
    }


def atom_entry(entry):
    return {
        "id": text(entry, ATOM + "id"),
        "url": link(entry, "alternate"),
        "title": text(entry, ATOM + "title"),
        "summary": text(entry, ATOM + "summary"),
        "content": text(entry, ATOM + "content"),
        "authors": texts(entry, ATOM + "author/" + ATOM + "name"),
        "section": entry.find(ATOM + "category").get("label"),
        "pictures": [atom_picture(a) for a in entry.findall(ATOM + "link") if a.get("rel") == "enclosure"],
        "published": rfc3339(text(entry, ATOM + "published")),
        "updated": rfc3339(text(entry, ATOM + "updated")),
    }


def atom(root):
    return {
        "title": text(root, ATOM + "title"),
        "description": text(root, ATOM + "subtitle"),
        "home": link(root, "alternate"),
        "hub": link(root, "hub"),
        "language": root.get(XML + "lang"),
        "entries": [atom_entry(entry) for entry in root.findall(ATOM + "entry")],
    }


for file in sys.argv[1:]:
    root = ElementTree.parse(file).getroot()
    print(json.dumps(rss(root) if root.tag == "rss" else atom(root)))
