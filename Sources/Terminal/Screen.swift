import CEdit
import Foundation
import Glibc

/// What the place where answers are shown can do.
package struct Screen: Sendable {
    /// Columns; `nil` where nothing has to be wrapped.
    package let width: Int?
    package let hasColour: Bool
    /// Everything is a line with a label, and nothing is drawn twice.
    package let isAccessible: Bool
    /// Why it is, for who is told so.
    package let accessibleSince: String?
    /// Lines can be edited in place.
    package let canEdit: Bool

    /// - Parameters:
    ///   - environment: As the process has it.
    ///   - accessible: Whether it was asked for on the command line.
    package init(_ environment: [String: String], accessible: Bool, color: String = "auto") {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let isDumb = environment["TERM"] == "dumb" || environment["TERM"] == nil
        let asked = environment["ACCESSIBLE"].map { !$0.isEmpty && $0 != "0" } ?? false
        isAccessible = accessible || asked
        accessibleSince = accessible ? "--accessible" : asked ? "ACCESSIBLE" : nil
        let isUnwanted = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        hasColour =
            switch color {
            case "always": true
            case "never": false
            default: isTerminal && !isDumb && !isUnwanted && !isAccessible
            }
        canEdit = isTerminal && isatty(STDIN_FILENO) == 1 && !isDumb && !isAccessible
        width = isTerminal ? Screen.columns(environment) : nil
    }

    /// What the terminal says, else `COLUMNS`, else 80.
    private static func columns(_ environment: [String: String]) -> Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return max(20, Int(size.ws_col)) }
        return environment["COLUMNS"].flatMap { Int($0) }.map { max(20, $0) } ?? 80
    }

    /// Both ends are terminals: somebody sits there.
    package static var isConversation: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// Text in bold, where there is colour; the words are the same without.
    package func strong(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// Text that stands back.
    package func faint(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
