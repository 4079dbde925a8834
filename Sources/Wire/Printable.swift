/// Text that can be shown on a terminal as it is and stays on its line.
///
/// Every character that could move the cursor, end the line or turn the direction of writing is shown as `\u{1B}`:
/// C0, DEL and C1, the line and paragraph separators, and the bidirectional controls.
package struct Printable: Sendable, Hashable {
    package let text: String

    package init(_ source: String) {
        guard source.unicodeScalars.contains(where: Printable.mustBeEscaped) else {
            text = source
            return
        }
        var shown = ""
        for scalar in source.unicodeScalars {
            if Printable.mustBeEscaped(scalar) {
                shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        text = shown
    }

    /// Text without a space, so that it stays one word of a reply's first line.
    package static func word(_ source: String) -> String {
        Printable(source).text.replacing(" ", with: "\\u{20}")
    }

    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: false
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x2028, 0x2029: true
        // https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
