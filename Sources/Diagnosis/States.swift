/// Some of the states of a sign. A set of bits, since one is made for each sign at each step of a search.
struct States {
    private var bits: UInt8 = 0

    private static let known = bit(.present) | bit(.absent)

    private static func bit(_ state: SignState) -> UInt8 {
        switch state {
        case .present: 1
        case .absent: 2
        case .unknown: 4
        case .stale: 8
        case .notApplicable: 16
        }
    }

    mutating func insert(_ state: SignState) { bits |= States.bit(state) }

    func contains(_ state: SignState) -> Bool { bits & States.bit(state) != 0 }

    var containsKnown: Bool { bits & States.known != 0 }
    var areAllKnown: Bool { bits & ~States.known == 0 }
    /// One of them is another than not applicable.
    var couldApply: Bool { bits & ~States.bit(.notApplicable) != 0 }
}
