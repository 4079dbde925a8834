#!/usr/bin/env python3
"""Calls every tool of "holdfast mcp" by the protocol's own client, in both eras: call_all.py PROGRAM SOCKET"""
import asyncio
import sys

import mcp

ARGUMENTS = {
    "ask": {"question": "Why is Math PLC stalling?"},
    "status": {},
    "initiative": {"initiative": "math-plc"},
    "evidence": {"initiative": "math-plc", "claim": "verdict"},
    "commitments": {},
    "open_questions": {"initiative": "math-plc"},
    "record_answer": {
        "initiative": "math-plc", "indicator": "sponsor-presence", "value": "0.4", "key": "k1"},
    "add_note": {"initiative": "math-plc", "note": "told by the client", "key": "k2"},
}


async def main():
    server = mcp.StdioServerParameters(command=sys.argv[1], args=["mcp", "--allow-record", "--socket", sys.argv[2]])
    for mode in ("auto", "legacy"):
        async with mcp.Client(server, mode=mode, read_timeout_seconds=60) as client:
            tools = [tool.name for tool in (await client.list_tools()).tools]
            assert sorted(tools) == sorted(ARGUMENTS), tools
            for name in tools:
                result = await client.call_tool(name, ARGUMENTS[name])
                assert not result.is_error, (name, result)
                assert result.structured_content["text"] == result.content[0].text, name
                assert result.structured_content["available"], name
            await client.read_resource("holdfast://status")
            await client.get_prompt("weekly_review", {})
            print(client.protocol_version, len(tools))


asyncio.run(main())
