import Vocabulary

/// What the reader asks of every sort of entry, noted while it reads: of this an editor's schema is made, so that the schema
/// says what the reader says.
final class Shapes {
    /// By the path of a mapping: the sort of entry, then keys, as `causes.signs`.
    private(set) var mappings: [String: Mapping] = [:]

    struct Mapping {
        /// How many were read.
        var count = 0
        /// Its keys are data, and any may stand in it.
        var isOpen = false
        var keys: [String: Key] = [:]
    }

    struct Key {
        var shape = Shape.anything
        /// In how many of the mappings that were read it had to be there.
        var demanded = 0
    }

    indirect enum Shape: Equatable {
        /// Nothing was asked of it yet.
        case anything
        /// One thing at one time, and another at another.
        case various
        case text, number, flag
        case whole(ClosedRange<Int>?)
        case word([String])
        case reference(EntrySort)
        case list(Shape)
        /// A mapping of that path.
        case mapping(String)
    }

    func began(_ path: String) { mappings[path, default: Mapping()].count += 1 }
    func opened(_ path: String) { mappings[path, default: Mapping()].isOpen = true }
    func demanded(_ key: String, at path: String) {
        mappings[path, default: Mapping()].keys[key, default: Key()].demanded += 1
    }

    /// The first that says something stays; words that are asked for at one time and at another are put together.
    func note(_ shape: Shape, _ key: String, at path: String) {
        let known = mappings[path]?.keys[key]?.shape
        mappings[path, default: Mapping()].keys[key, default: Key()].shape =
            known.map { $0.joined(with: shape) } ?? shape
    }
}

extension Shapes.Shape {
    fileprivate func joined(with other: Shapes.Shape) -> Shapes.Shape {
        switch (self, other) {
        case (_, .anything): self
        case (.anything, _): other
        case (.word(let words), .word(let more)): .word(words + more.filter { !words.contains($0) })
        case (.list(let first), .list(let second)): .list(first.joined(with: second))
        default: self == other ? self : .various
        }
    }
}
