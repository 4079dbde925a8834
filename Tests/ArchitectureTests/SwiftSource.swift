/// A source file as the checks see it: its code without comments and without the text of strings.
struct SwiftSource {
    let module: String
    let file: String
    /// In order; line 1 is the first.
    let lines: [Substring]

    init(module: String, file: String, text: String) {
        self.module = module
        self.file = file
        lines = SwiftSource.code(of: text).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The modules imported, with their lines.
    var imports: [(line: Int, module: String)] {
        numbered.compactMap { number, line in
            line.firstMatch(of: SwiftSource.importing).map { (number, String($0.output.1)) }
        }
    }

    nonisolated(unsafe) private static let importing =
        #/
        ^\s*(?:(?:@\w+(?:\([^)]*\))?|public|package|internal|fileprivate|private)\s+)*
        import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)
        /#

    /// What is imported of a module alone, by line: `Module.function`.
    var importedFunctions: [Int: String] {
        Dictionary(
            uniqueKeysWithValues: numbered.compactMap { number, line in
                line.firstMatch(of: /\bimport\s+func\s+(\w+\.\w+)/).map { (number, String($0.output.1)) }
            })
    }

    /// The types declared, with their lines.
    var types: [(line: Int, name: String)] {
        let importing = Set(imports.map(\.line))
        return numbered.filter { !importing.contains($0.line) }.flatMap { number, line in
            line.matches(of: /\b(?:struct|class|enum|actor|protocol|typealias)\s+(?!func\b|var\b|let\b)(\w+)/)
                .map { (number, String($0.output.1)) }
        }
    }

    var numbered: [(line: Int, code: Substring)] { lines.enumerated().map { ($0.offset + 1, $0.element) } }
}

extension SwiftSource {
    private enum Place {
        case code
        /// Within brackets opened since the interpolation began.
        case interpolation(brackets: Int)
        case lineComment
        case blockComment(depth: Int)
        case text(quotes: Int, hashes: Int)
    }

    /// The text with comments and strings taken out; line ends and what strings interpolate stay.
    static func code(of text: String) -> String {
        let text = Array(text)
        var code = ""
        var places: [Place] = [.code]
        var index = 0
        func stands(_ word: String) -> Bool {
            text[index...].starts(with: word)
        }
        while index < text.count, let place = places.last {
            if text[index] == "\n" { code.append("\n") }
            var step = 1
            switch place {
            case .lineComment:
                if text[index] == "\n" { places.removeLast() }
            case .blockComment(let depth):
                if stands("*/") {
                    places.removeLast()
                    if depth > 1 { places.append(.blockComment(depth: depth - 1)) }
                    step = 2
                } else if stands("/*") {
                    places[places.count - 1] = .blockComment(depth: depth + 1)
                    step = 2
                }
            case .text(let quotes, let hashes):
                let mark = String(repeating: "#", count: hashes)
                let end = String(repeating: "\"", count: quotes) + mark
                if stands("\\" + mark + "(") {
                    places.append(.interpolation(brackets: 0))
                    code.append("(")
                    step = 2 + hashes
                } else if stands("\\" + mark) {
                    step = text[min(index + 1 + hashes, text.count - 1)] == "\n" ? 1 + hashes : 2 + hashes
                } else if stands(end) {
                    places.removeLast()
                    step = end.count
                }
            case .code, .interpolation:
                if stands("//") {
                    places.append(.lineComment)
                } else if stands("/*") {
                    places.append(.blockComment(depth: 1))
                    step = 2
                } else if let opening = opening(of: text, at: index) {
                    places.append(.text(quotes: opening.quotes, hashes: opening.hashes))
                    code.append(" ")
                    step = opening.quotes + opening.hashes
                } else if text[index] != "\n" {
                    code.append(text[index])
                    if case .interpolation(let brackets) = place {
                        places.removeLast()
                        switch text[index] {
                        case "(": places.append(.interpolation(brackets: brackets + 1))
                        case ")" where brackets == 0: break
                        case ")": places.append(.interpolation(brackets: brackets - 1))
                        default: places.append(place)
                        }
                    }
                }
            }
            index += step
        }
        return code
    }

    /// The quotes and hashes that begin a string here, if one does.
    private static func opening(of text: [Character], at index: Int) -> (quotes: Int, hashes: Int)? {
        let hashes = text[index...].prefix { $0 == "#" }.count
        let rest = text[(index + hashes)...]
        guard rest.first == "\"" else { return nil }
        return (rest.starts(with: "\"\"\"") ? 3 : 1, hashes)
    }
}
