import Vocabulary

/// Numbers as people type them into cells.
enum Figure {
    /// Without thousands' commas, a dollar sign in front and a percent sign behind; `(12)` is -12.
    static func number(_ cell: String) -> JSON? {
        if let whole = Int(cell) { return .int(whole) }
        var digits = cell.filter { $0 != "," && $0 != "$" && $0 != " " }
        if digits.hasPrefix("("), digits.hasSuffix(")") { digits = "-" + digits.dropFirst().dropLast() }
        if digits.hasSuffix("%") { digits.removeLast() }
        // Double reads more than figures: infinity, hexadecimal digits and powers of ten.
        let isFigure = digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B }
        guard isFigure else { return nil }
        return Int(digits).map { .int($0) } ?? Double(digits).map { .double($0) }
    }
}
