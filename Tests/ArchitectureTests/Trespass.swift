/// Something in a source that the house does not allow.
struct Trespass: Hashable, CustomStringConvertible {
    let file: String
    /// From 1; 0 where it is about the file as a whole.
    let line: Int
    let what: String

    var description: String { "\(file):\(line): \(what)" }
}
