/// The places of a vector that are not zero.
struct SparseVector: Sendable {
    private(set) var places: [Int32] = []
    private(set) var values: [Float] = []

    mutating func append(_ place: Int32, _ value: Float) {
        places.append(place)
        values.append(value)
    }

    /// Multiplies all values from one on.
    mutating func scale(from start: Int, by factor: Float) {
        for index in start..<values.count { values[index] *= factor }
    }

    /// The same places, each with one.
    var presence: SparseVector {
        var presence = self
        presence.values = Array(repeating: 1, count: places.count)
        return presence
    }
}
