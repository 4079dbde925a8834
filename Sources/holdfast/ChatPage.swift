import Foundation
import Terminal

/// How a conversation is shown.
struct ChatPage {
    let screen: Screen

    /// Columns that are left beside the label of a line.
    private var width: Int? {
        screen.width.map { max(20, min($0, 100) - (screen.isAccessible ? ChatPage.label.count : 0)) }
    }

    private static let label = "Holdfast: "

    var prompt: String { screen.isAccessible ? "You: " : "> " }

    func greet() {
        let day = Date().formatted(
            .dateTime.weekday(.abbreviated).day().month(.abbreviated).locale(Locale(identifier: "en")))
        say([screen.strong("Holdfast") + "  \(day). Ask in plain words, or type a number. \"bye\" leaves."])
        if let since = screen.accessibleSince {
            say(["Screen reader mode is on, because of \(since): every line has a label, and nothing is drawn twice."])
        }
    }

    func close() { say([screen.isAccessible ? "Holdfast: goodbye." : "goodbye"]) }

    /// Lines of an answer as the daemon wrapped them.
    func say(_ lines: [String]) {
        let fitted = width.map { Reflow(to: $0).lines(lines) } ?? lines
        let shown = screen.hasColour ? coloured(fitted) : fitted
        write(shown.map { screen.isAccessible && !$0.isEmpty ? ChatPage.label + $0 : $0 })
    }

    /// Things to choose from, each with its number.
    func offer(_ choices: [String]) {
        guard !choices.isEmpty else { return }
        write([""])
        let lines = choices.enumerated().map { " \($0.offset + 1) \($0.element)" }
        let fitted = width.map { Reflow(to: $0).lines(lines) } ?? lines
        write(fitted.map { screen.isAccessible ? "Choice\($0)" : screen.faint($0) })
    }

    /// What went wrong; never on the stream of answers.
    func complain(_ words: String) { FileHandle.standardError.write(Data("holdfast: \(words)\n".utf8)) }

    /// A heading is a line that stands at the edge and has lines under it.
    private func coloured(_ lines: [String]) -> [String] {
        lines.enumerated().map { place, line in
            let next = place + 1 < lines.count ? lines[place + 1] : ""
            let isHeading = place > 0 && lines[place - 1].isEmpty && next.hasPrefix("  ") && !line.hasPrefix(" ")
            return isHeading || place == 0 ? screen.strong(line) : line
        }
    }

    private func write(_ lines: [String]) {
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}
