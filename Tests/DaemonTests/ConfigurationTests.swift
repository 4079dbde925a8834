import Daemon
import Knowledge
import Specimens
import Testing
import Transport

struct ConfigurationTests {
    private func read(_ text: String) throws -> Configuration {
        try Configuration(reading: SourceText(file: "holdfast.yaml", text: text))
    }

    @Test func `every key is taken`() throws {
        let settings = try read(
            """
            state: /srv/holdfast
            socket: /tmp/h.sock
            mode: "600"
            knowledge: /srv/knowledge
            district: riverbend
            shadow: true
            access:
              readers: ["@staff", "1003"]
              recorders: [ana]
              administrators: [ben, "@admins"]
            limits:
              connections: 11
              per-user: 12
              reserve: 3
              line: 14
              reply: 15
              unread-replies: 16
              line-seconds: 17
              idle-seconds: 18
              stall-seconds: 19
              staged: 20
            """)
        #expect(settings.state == "/srv/holdfast")
        #expect(settings.socket == "/tmp/h.sock")
        #expect(settings.mode == 0o600)
        #expect(settings.knowledge == "/srv/knowledge")
        #expect(settings.district == "riverbend")
        #expect(settings.shadow)
        #expect(settings.readers == ["@staff", "1003"])
        #expect(settings.recorders == ["ana"])
        #expect(settings.administrators == ["ben", "@admins"])
        #expect(
            settings.limits
                == TransportLimits(
                    connections: 11, reserve: 3, perUser: 12, line: 14, unreadReplies: 16, lineTime: .seconds(17),
                    idleTime: .seconds(18), stallTime: .seconds(19)))
        #expect(settings.reply == 15)
        #expect(settings.staged == 20)
    }

    @Test func `what is left out keeps its default`() throws {
        let settings = try read("district: riverbend\naccess: {}\nlimits: {}")
        let defaults = Configuration()
        #expect(settings.state == "/var/lib/holdfast")
        #expect(settings.socket == "/run/holdfast/holdfast.sock")
        #expect(settings.mode == 0o660)
        #expect(!settings.shadow)
        #expect(settings.knowledge == "/usr/share/holdfast/knowledge")
        #expect(settings.readers + settings.recorders + settings.administrators == [])
        #expect(settings.limits == defaults.limits)
        #expect(settings.reply == 1_048_576)
        #expect(settings.staged == 100_000)
        #expect(defaults.district == nil)
    }

    @Test(arguments: [
        (
            "sockets: /tmp/h", "1:1", #"unknown key "sockets""#, #"did you mean "socket"?"#
        ),
        (
            "state: /srv\nmode: \"888\"", "2:7", #""888" are no permissions"#,
            #"write three octal digits: "660""#
        ),
        (
            "mode: \"1777\"", "1:7", #""1777" are no permissions"#, #"write three octal digits: "660""#
        ),
        (
            "limits:\n  line: 0", "2:9", "0 is no limit", "write a number above 0"
        ),
        (
            "limits:\n  idle-seconds: -1", "2:17", "-1 is no limit", "write a number above 0"
        ),
        (
            "limits:\n  reply: 1 MiB", "2:10", #""1 MiB" is no whole number"#, "write digits only"
        ),
        (
            "limits:\n  lines: 5", "2:3", #"unknown key "lines""#, #"did you mean "line"?"#
        ),
        (
            "access:\n  readers: ana", "2:12", "expected a list",
            #"write [one, two], or a line "- one" for each"#
        ),
        (
            "access:\n  writers: [ana]", "2:3", #"unknown key "writers""#,
            "known here: administrators, districts, readers, recorders"
        ),
        (
            "access: [ana]", "1:9", "expected keys with values here", #"write "key: value" lines"#
        ),
        (
            "district:", "1:10", "expected a text",
            #"write it after the colon, on the same line or folded with ">-""#
        ),
        (
            "state: /a\nstate: /b", "1:1", "a key stands twice: state", "keep one of them"
        ),
        (
            "state: \"/a", "1:11", "while scanning a quoted scalar found unexpected end of stream",
            "mend the YAML: check indentation (blanks, no tabs), quotes and colons"
        ),
    ])
    func `a fault names its place and what to do`(text: String, place: String, reason: String, remedy: String) {
        let fault = #expect(throws: KnowledgeFault.self) { try read(text) }
        #expect(fault?.place.description == "holdfast.yaml:\(place)")
        #expect(fault?.reason == reason)
        #expect(fault?.remedy == remedy)
    }

    @Test func `the settings that ship say nothing but the defaults`() throws {
        // Every line of it is a remark: with the marks gone, it holds each key with its default.
        let remarks = try Configuration(reading: SourceText(settings: Bases.project + "/config/holdfast.yaml"))
        #expect(remarks.state == Configuration().state)
        #expect(remarks.limits == Configuration().limits)
        let text = try ShippedSettings.withoutMarks()
        let settings = try read(text)
        let defaults = Configuration()
        #expect(settings.state == defaults.state)
        #expect(settings.socket == defaults.socket)
        #expect(settings.mode == defaults.mode)
        #expect(settings.knowledge == defaults.knowledge)
        #expect(settings.limits == defaults.limits)
        #expect(settings.reply == defaults.reply)
        #expect(settings.staged == defaults.staged)
    }
}
