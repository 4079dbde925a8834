#!/usr/bin/env python3
"""A mail server for tests, on loopback: sink.py FOLDER

It takes mail as FOLDER/mode says at that moment, keeps each message that it answers for as FOLDER/N.eml, and writes the
port that it listens on to FOLDER/port. Modes: ok; busy-421, rcpt-450, rcpt-550, data-451, data-554 (refused there);
drop (it keeps the message and cuts the link instead of saying so); cut (it cuts the link before the message); hang (it
says nothing after the message); long (its reply to the message has 100 KB)."""
import asyncio
import os
import sys

from aiosmtpd.smtp import SMTP

folder = sys.argv[1]


def mode():
    with open(os.path.join(folder, "mode")) as file:
        return file.read().strip()


class Handler:
    count = 0

    def keep(self, envelope):
        Handler.count += 1
        rough = os.path.join(folder, f"{Handler.count}.partial")
        with open(rough, "wb") as file:
            file.write(envelope.original_content)
        os.rename(rough, os.path.join(folder, f"{Handler.count:05}.eml"))

    async def handle_MAIL(self, server, session, envelope, address, options):
        if mode() == "busy-421":
            return "421 4.3.2 too busy"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        now = mode()
        if now == "rcpt-450":
            return "450 4.2.1 try again later"
        if now == "rcpt-550":
            return "550 5.1.1 no such mailbox"
        if now == "cut":
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        now = mode()
        if now == "data-451":
            return "451 4.3.0 try again later"
        if now == "data-554":
            return "554 5.7.1 not wanted"
        self.keep(envelope)
        if now == "drop":
            server.transport.abort()
            await asyncio.sleep(3600)
        if now == "hang":
            await asyncio.sleep(3600)
        if now == "long":
            return "250 " + "x" * 100_000
        return "250 2.0.0 kept"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), enable_SMTPUTF8=False), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    rough = os.path.join(folder, "port.partial")
    with open(rough, "w") as file:
        file.write(str(port))
    os.rename(rough, os.path.join(folder, "port"))
    await server.serve_forever()


asyncio.run(main())
