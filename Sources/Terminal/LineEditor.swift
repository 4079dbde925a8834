import CEdit
import Foundation
import Glibc
import Synchronization

/// Where a person writes: with editing, history and completion where the terminal can, a plain line where not.
package final class LineEditor: Sendable {
    private let canEdit: Bool
    private let history: String?

    /// - Parameter history: The file of what was asked before; `nil` keeps nothing.
    package init(canEdit: Bool, history: String?) {
        self.canEdit = canEdit
        self.history = history
        guard canEdit else { return }
        // Names in any script are letters, whatever the language of the machine.
        setlocale(LC_CTYPE, "C.UTF-8")
        using_history()
        stifle_history(LineEditor.remembered)
        if let history { read_history(history) }
        edit_complete_with { text, _, _ in
            edit_matches_are_all()
            edit_no_blank_after_match()
            return rl_completion_matches(text) { text, state in
                guard let text else { return nil }
                return LineEditor.next(matching: String(cString: text), isFirst: state == 0).flatMap { strdup($0) }
            }
        }
    }

    /// How many questions are kept.
    private static let remembered: Int32 = 1000

    /// Words that can be completed, and those of them that match what stands there.
    private static let words = Mutex<(all: [String], open: [String])>(([], []))

    /// Has these words completed.
    package func complete(_ words: [String]) {
        LineEditor.words.withLock { $0.all = words }
    }

    private static func next(matching text: String, isFirst: Bool) -> String? {
        words.withLock { words in
            if isFirst {
                let small = text.lowercased()
                words.open = words.all.filter { $0.lowercased().hasPrefix(small) }
            }
            return words.open.isEmpty ? nil : words.open.removeFirst()
        }
    }

    /// What a person writes; several lines that come at once are one text.
    ///
    /// - Returns: `nil` at the end.
    package func read(_ prompt: String) -> String? {
        guard canEdit else {
            FileHandle.standardOutput.write(Data(prompt.utf8))
            return readLine()
        }
        guard var text = line(prompt) else { return nil }
        // What was pasted comes faster than anybody types.
        while LineEditor.isMoreThere, let more = line("") { text += " " + more }
        keep(text)
        return text
    }

    private func line(_ prompt: String) -> String? {
        guard let bytes = readline(prompt) else { return nil }
        defer { free(bytes) }
        return String(cString: bytes)
    }

    private static var isMoreThere: Bool {
        var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&watched, 1, 20) > 0 && watched.revents & Int16(POLLIN) != 0
    }

    /// What begins with a blank is not kept.
    private func keep(_ text: String) {
        guard !text.isEmpty, text.first != " ", text.utf8.count < 4096 else { return }
        add_history(text)
        if let history { write_history(history) }
    }

    /// Forgets what was asked.
    package func forget() {
        if canEdit { clear_history() }
        if let history, FileManager.default.fileExists(atPath: history) { unlink(history) }
    }
}
