import Vocabulary

/// Text in the language of manual pages.
///
/// > Source: mdoc(7)
struct Roff {
    private(set) var text = ""

    mutating func macro(_ name: String, _ words: String = "") {
        text += ".\(name)\(words.isEmpty ? "" : " \(words)")\n"
    }

    /// Sentences, each begun on a line of its own, and no line long.
    mutating func say(_ words: String) {
        for line in Roff.sentences(words) { text += Roff.line(line) + "\n" }
    }

    mutating func section(_ name: String) { macro("Sh", name) }

    /// As it stands, line by line.
    mutating func literal(_ lines: [String]) {
        macro("Bd", "-literal -offset indent")
        for line in lines { text += line.isEmpty ? "\\&\n" : Roff.line(line) + "\n" }
        macro("Ed")
    }

    /// What is named, and what it is.
    mutating func items(_ items: [(name: String, words: String)]) {
        macro("Bl", "-tag -width Ds")
        for item in items {
            macro("It", item.name)
            say(item.words)
        }
        macro("El")
    }

    /// A line of text that is no macro, whatever it begins with.
    private static func line(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    /// An argument of a macro, in quotes: none of its words is taken for a macro.
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\e").replacing("\"", with: "\\(dq") + "\""
    }

    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !current.isEmpty, current.count + 1 + word.count > 76 {
                sentences.append(current)
                current = ""
            }
            current += current.isEmpty ? String(word) : " " + word
            if word.hasSuffix(".") || word.hasSuffix("?") {
                sentences.append(current)
                current = ""
            }
        }
        return current.isEmpty ? sentences : sentences + [current]
    }
}
