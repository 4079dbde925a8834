#!/usr/bin/env python3
"""Asks the daemon over and over, each time on a connection of its own, until it is told to stop; or "once", with patience.

Prints how many connections were answered, refused, and left without an answer.
"""
import signal
import socket
import sys

path = sys.argv[1]
answered = refused = unanswered = 0
going = True
reasons = set()


def stop(*_):
    global going
    going = False


def ask(patience):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(patience)
        client.connect(path)
        client.sendall(b"health\n")
        reply = b""
        while b"\n" not in reply:
            more = client.recv(4096)
            if not more:
                break
            reply += more
        return reply


if sys.argv[2:] == ["once"]:
    print(ask(60).decode().split("\n")[0])
    sys.exit(0)

signal.signal(signal.SIGTERM, stop)
while going:
    try:
        # A daemon that is stopping says so, which is an answer.
        reply = ask(30)
        if reply.startswith((b"OK", b"ERR 503")):
            answered += 1
        else:
            unanswered += 1
            reasons.add(f"reply {reply!r}")
    except (ConnectionRefusedError, FileNotFoundError):
        refused += 1
    except OSError as error:
        unanswered += 1
        reasons.add(str(error))
print(f"{answered} answered, {refused} refused, {unanswered} unanswered", *sorted(reasons))
