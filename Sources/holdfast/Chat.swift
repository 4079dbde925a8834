import ArgumentParser
import Foundation
import Terminal
import Transport
import Vocabulary

/// `chat`: a conversation, which `holdfast` alone begins on a terminal.
struct Chat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Talk with the advisor; \"holdfast\" alone on a terminal does the same.",
        discussion: """
            A number picks from the list above it. [2] or e2 opens the second source. "shorter", "evidence", "say it for my board" \
            and "undo" lean on the answer before; "forget" drops what was asked before, "bye" or Ctrl-D leaves. What begins with a \
            blank is not kept.
            """)
    @Flag(help: "For screen readers: lines with labels, nothing drawn twice. ACCESSIBLE=1 does the same.")
    var accessible = false
    @Option(help: "Colour: auto, always or never; NO_COLOR turns it off too.") var color = "auto"
    @Option(help: "The district, where the daemon holds several.", completion: Live.districts) var district: String?
    @OptionGroup var connection: Connection

    func validate() throws {
        if connection.json { throw ValidationError("A chat is text; \"ask --json\" gives an answer as JSON.") }
        if !["auto", "always", "never"].contains(color) {
            throw ValidationError("--color is auto, always or never.")
        }
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let screen = Screen(environment, accessible: accessible, color: color)
        let page = ChatPage(screen: screen)
        page.greet()
        let folder = KeptFolder(environment)
        let editor = LineEditor(canEdit: screen.canEdit, history: folder?.path(of: "history"))
        try await connection.open { client in
            var talk = Talk(client: client, connection: connection, district: district, page: page)
            let status = try await talk.opening(Seen(folder))
            editor.complete(status)
            while let said = editor.read(page.prompt) {
                let text = said.trimmingCharacters(in: .whitespaces)
                switch text.lowercased() {
                case "": continue
                case "bye", "quit", "exit", "/bye", "/quit": return page.close()
                case "forget", "/forget":
                    editor.forget()
                    page.say(["What was asked before is forgotten."])
                default: try await talk.answer(to: text.hasPrefix("/") ? String(text.dropFirst()) : text)
                }
            }
            page.close()
        }
    }
}

/// The folder for what the client keeps of a person, by the XDG rules.
struct KeptFolder {
    private let folder: String

    /// `nil` where there is no home to keep it in.
    init?(_ environment: [String: String]) {
        let home = environment["HOME"].map { $0 + "/.local/state" }
        guard let base = environment["XDG_STATE_HOME"] ?? home, base.hasPrefix("/") else { return nil }
        folder = base + "/holdfast"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            // Nothing is kept then; what is asked is answered all the same.
            return nil
        }
    }

    func path(of name: String) -> String { folder + "/" + name }
}
