#!/usr/bin/env python3
"""Reads a message as a mail program does, and says as JSON what it holds: read.py FILE"""
import email
import email.policy
import email.utils
import json
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    raw = file.read()
message = email.message_from_bytes(raw, policy=email.policy.default)
parts = list(message.walk())
html = next(part for part in parts if part.get_content_type() == "text/html").get_content()
dates = []
for part in parts:
    if part.get_content_type() == "text/calendar":
        for event in icalendar.Calendar.from_ical(part.get_payload(decode=True)).walk("VEVENT"):
            dates.append(
                {
                    "uid": str(event["UID"]),
                    "summary": str(event["SUMMARY"]),
                    "day": event["DTSTART"].dt.isoformat(),
                    "sequence": int(event["SEQUENCE"]),
                    "status": str(event["STATUS"]),
                })
print(json.dumps({
    "defects": [type(defect).__name__ for part in parts for defect in part.defects],
    "headers": {name: [str(value) for value in message.get_all(name)] for name in message.keys()},
    "bare_line_ends": b"\n" in raw.replace(b"\r\n", b"") or b"\r" in raw.replace(b"\r\n", b""),
    "longest_line": max(len(line) for line in raw.split(b"\r\n")),
    "types": [part.get_content_type() for part in parts],
    "text": next(part for part in parts if part.get_content_type() == "text/plain").get_content(),
    "html": html,
    "cids": [str(part["Content-ID"]).strip("<>") for part in parts if part["Content-ID"]],
    "images": [part.get_payload(decode=True)[:4].hex() for part in parts if part.get_content_type() == "image/png"],
    "dates": dates,
}, ensure_ascii=True))
