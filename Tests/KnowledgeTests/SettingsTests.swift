import Testing

@testable import Knowledge

struct SettingsTests {
    private func settings(_ text: String) throws -> Settings {
        try Settings(reading: SourceText(file: "holdfast.yaml", text: text))
    }

    @Test func `reads texts, numbers, lists and sections by name, and what is left out as nothing`() throws {
        let settings = try settings(
            """
            socket: /run/holdfast.sock
            limits:
              connections: 64
            readers: [ana, ben]
            """)
        let limits = try #require(try settings.section("limits"))
        #expect(try settings.text("socket") == "/run/holdfast.sock")
        #expect(try limits.whole("connections") == 64)
        #expect(try settings.texts("readers") == ["ana", "ben"])
        #expect(try settings.text("state") == nil)
        #expect(try limits.whole("line") == nil)
        #expect(try settings.texts("recorders") == [])
        #expect(try settings.section("access") == nil)
        try limits.finish()
        try settings.finish()
    }

    @Test func `a key that nobody asked for is a fault`() throws {
        let settings = try settings("limits:\n  conections: 64\n")
        let limits = try #require(try settings.section("limits"))
        _ = try limits.whole("connections")
        let fault = #expect(throws: KnowledgeFault.self) { try limits.finish() }
        #expect(
            fault?.description == """
                holdfast.yaml:2:3: unknown key "conections"
                    2 |   conections: 64
                      |   ^
                    did you mean "connections"?
                """)
    }

    @Test(arguments: [
        ("socket: [a]", "holdfast.yaml:1:9", "expected a text"),
        ("connections: many", "holdfast.yaml:1:14", #""many" is no whole number"#),
        ("readers: ana", "holdfast.yaml:1:10", "expected a list"),
        ("limits: 5", "holdfast.yaml:1:9", "expected keys with values here"),
    ])
    func `a value of another sort is a fault at its place`(text: String, place: String, reason: String) throws {
        let settings = try settings(text)
        let fault = #expect(throws: KnowledgeFault.self) {
            _ = try settings.text("socket")
            _ = try settings.whole("connections")
            _ = try settings.texts("readers")
            _ = try settings.section("limits")
        }
        #expect(fault?.place.description == place)
        #expect(fault?.reason == reason)
    }

    @Test(arguments: [
        ("- socket", "holdfast.yaml:1:1: expected keys with values here"),
        ("socket: \"/run\n", "holdfast.yaml:1:9: while scanning a quoted scalar found unexpected end of stream"),
    ])
    func `a text that is no mapping is refused`(text: String, said: String) throws {
        let fault = #expect(throws: KnowledgeFault.self) { _ = try settings(text) }
        #expect(fault?.description.split(separator: "\n").first == said[...])
    }

    @Test(arguments: ["", "\n", "# state: /var/lib\n\n  # socket: /run\n"])
    func `a text of remarks alone sets nothing`(text: String) throws {
        let settings = try settings(text)
        #expect(settings.keys.isEmpty)
        #expect(try settings.text("socket") == nil)
    }

    @Test func `a program can fault a value at its place`() throws {
        let settings = try settings("state: /var/lib\nsocket: relative\n")
        #expect(
            settings.fault(at: "socket", "this path is not absolute", "begin it with /")
                == KnowledgeFault(
                    place: Place(file: "holdfast.yaml", line: 2, column: 9), excerpt: "socket: relative",
                    reason: "this path is not absolute", remedy: "begin it with /"))
    }
}
