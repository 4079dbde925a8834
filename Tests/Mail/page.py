#!/usr/bin/env python3
"""Makes pages of a message for a browser: page.py FILE.eml FOLDER

FOLDER/page.html shows it with its pictures; FOLDER/checked.html also runs axe-core over it, and ends with what that found."""
import email
import email.policy
import glob
import os
import sys

import axe_core_python

with open(sys.argv[1], "rb") as file:
    message = email.message_from_bytes(file.read(), policy=email.policy.default)
folder = sys.argv[2]
os.makedirs(folder, exist_ok=True)
html = next(part for part in message.walk() if part.get_content_type() == "text/html").get_content()
for part in message.walk():
    if part.get_content_type() == "image/png":
        name = part["Content-ID"].strip("<>")
        with open(f"{folder}/{name}.png", "wb") as file:
            file.write(part.get_payload(decode=True))
        html = html.replace(f"cid:{name}", f"{name}.png")
with open(f"{folder}/page.html", "w") as file:
    file.write(html)
with open(glob.glob(os.path.dirname(axe_core_python.__file__) + "/*.js")[0]) as file:
    axe = file.read()
check = """
axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(found => {
  const said = document.createElement('pre');
  said.id = 'axe';
  said.textContent = found.violations.map(one => one.id + ': ' + one.help).concat(
    found.passes.length + ' rules hold, ' + found.violations.length + ' do not').join('\\n');
  document.body.appendChild(said);
});"""
with open(f"{folder}/checked.html", "w") as file:
    file.write(html.replace("</body>", f"<script>{axe}</script><script>{check}</script></body>"))
