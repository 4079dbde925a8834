import Vocabulary

/// The columns of a table, found by name: in small letters, without blanks and marks, since headers drift.
package struct Columns: Sendable, Hashable {
    /// As the header has them.
    package let names: [String]
    private let places: [String: Int]

    package init(_ names: [String]) {
        self.names = names
        places = Dictionary(
            names.enumerated().map { (StudentData.plain($0.element), $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Of the first of the names that there is.
    package func place(of names: [String]) -> Int? {
        names.lazy.compactMap { places[StudentData.plain($0)] }.first
    }

    /// - Throws: `.missingColumn` with all names that would do.
    package func require(_ names: [String]) throws(FileFault) -> Int {
        guard let place = place(of: names) else {
            throw FileFault(
                .missingColumn(names.map { "\"\($0)\"" }.joined(separator: " or "), among: self.names))
        }
        return place
    }
}
