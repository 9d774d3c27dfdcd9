"""A JSON list of XML documents on stdin; on stdout those that expat does not take, by number, and why."""

import json
import sys
from xml.parsers import expat

faults = []
for number, document in enumerate(json.load(sys.stdin)):
    try:
        # As bytes, with namespaces: what a reader does with what came over the wire.
        expat.ParserCreate(namespace_separator=" ").Parse(document.encode("utf-8"), True)
    except (expat.ExpatError, UnicodeError) as fault:
        faults.append([number, str(fault)])
print(json.dumps(faults))
