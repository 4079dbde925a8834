/// What a caller may do, each role with all that the ones before it may.
package enum AccessRole: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Asks everything.
    case reader
    /// Also writes events and commitments.
    case recorder
    case administrator

    package static func < (left: AccessRole, right: AccessRole) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}
