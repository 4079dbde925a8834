import Foundation
import Vocabulary
import Wire

/// Pages that no command has: the settings file and the protocol.
enum FilePages {
    /// holdfast.yaml(5), which is the file itself, with its remarks.
    static func settings(_ file: String, _ extra: Extra, date: String) throws -> String {
        var page = head("holdfast.yaml", 5, "the settings of Holdfast", date)
        page.section("DESCRIPTION")
        page.say(extra.text("DESCRIPTION"))
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        page.literal(lines.map(String.init))
        extra.add(to: &page)
        return page.text
    }

    /// holdfast-protocol(7), from the table that the daemon itself reads.
    static func protocolPage(_ extra: Extra, date: String) -> String {
        var page = head("holdfast-protocol", 7, "how Holdfast is spoken to over its socket", date)
        page.section("DESCRIPTION")
        page.say(extra.text("DESCRIPTION"))
        page.section("METHODS")
        for method in MethodTable().methods {
            // A bracket at the end would be taken for the end of a sentence.
            page.macro("Ss", Roff.quoted(method.usage).dropLast() + "\\&\"")
            page.say(method.meaning)
            if method.role > .reader { page.say("It needs a \(method.role.rawValue).") }
            let parameters = method.parameters
            if !parameters.isEmpty {
                page.items(
                    parameters.map { (Roff.quoted($0.name), "\($0.meaning); \($0.kind.description).") })
            }
        }
        page.section("CODES")
        page.items(Code.allCases.map { (String($0.rawValue), "\($0.meaning) (\($0.slug)).") })
        extra.add(to: &page)
        return page.text
    }

    private static func head(_ name: String, _ section: Int, _ says: String, _ date: String) -> Roff {
        var page = Roff()
        page.macro("Dd", date)
        page.macro("Dt", "\(name.uppercased()) \(section)")
        page.macro("Os")
        page.section("NAME")
        page.macro("Nm", name)
        page.macro("Nd", Roff.quoted(says))
        return page
    }
}
