import NIOCore
import Testing

@testable import Transport

struct LineSplitterTests {
    private func events(of text: String, cutAt cut: Int, limit: Int = 8) -> [LineEvent] {
        var splitter = LineSplitter(limit: limit)
        var events: [LineEvent] = []
        let bytes = Array(text.utf8)
        for part in [bytes.prefix(cut), bytes.dropFirst(cut)] where !part.isEmpty {
            splitter.append(ByteBuffer(bytes: part))
            while let event = splitter.next() { events.append(event) }
        }
        splitter.end()
        while let event = splitter.next() { events.append(event) }
        return events
    }

    private static func line(_ text: String) -> LineEvent { .line(Array(text.utf8)) }
    private static func tooLong(_ start: String) -> LineEvent { .tooLong(start: Array(start.utf8), limit: 8) }

    @Test(arguments: [
        ("a\nb\n", [line("a"), line("b")]),
        ("\n\n", [line(""), line("")]),
        ("a\r\n\r\nb\r\r\n", [line("a"), line(""), line("b\r")]),
        ("a\rb\n", [line("a\rb")]),
        ("12345678\n12345678\r\n", [line("12345678"), line("12345678")]),
        ("a\nb", [line("a"), .unterminated(Array("b".utf8))]),
        ("", []),
    ])
    func `lines are cut the same, wherever the bytes are`(text: String, expected: [LineEvent]) {
        for cut in 0...text.utf8.count { #expect(events(of: text, cutAt: cut) == expected, "cut at \(cut)") }
    }

    @Test(arguments: ["123456789\nok\n", "123456789\r\nok\n", "12345678\rx\nok\n", "1234567890123456789\nok\n"])
    func `a line over the limit is told once and the next one is in step`(text: String) {
        for cut in 0...text.utf8.count {
            let found = events(of: text, cutAt: cut)
            guard case .tooLong(let start, 8) = found.first else {
                Issue.record("no tooLong, cut at \(cut): \(found)")
                continue
            }
            #expect(text.utf8.starts(with: start) && start.count >= 9, "cut at \(cut)")
            #expect(found.dropFirst() == [LineSplitterTests.line("ok")], "cut at \(cut)")
        }
    }

    @Test func `a line given up is skipped to its end`() {
        var splitter = LineSplitter(limit: 100)
        splitter.append(ByteBuffer(string: "slow"))
        #expect(splitter.next() == nil)
        #expect(splitter.hasBegunLine)
        #expect(splitter.abandonLine() == Array("slow".utf8))
        splitter.append(ByteBuffer(string: "er still"))
        #expect(splitter.next() == nil)
        #expect(!splitter.hasBegunLine)
        splitter.append(ByteBuffer(string: "\nnext\n"))
        #expect(splitter.next() == LineSplitterTests.line("next"))
    }
}
