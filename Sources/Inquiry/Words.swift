/// The words of a text, as questions and names are compared by.
package enum Words {
    /// Small letters and digits only, in order; everything else parts them.
    package static func of(_ text: String) -> [String] {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}
