import func Glibc.logf

/// How likely the features of a text are of each kind, by how many examples of the kind have them.
///
/// > Source: naive Bayes over the presence of features, Metsis, Androutsopoulos and Paliouras 2006
struct Likelihood: Sendable {
    /// What a feature that no example of the kind has adds, by kind.
    private let absent: [Float]
    /// What one that some have adds more.
    private let present: Planes
    /// How likely each feature is of any text, as a logarithm.
    private let anywhere: [Float]

    /// What is added to each count, so that nothing is impossible.
    private static let added: Float = 0.3

    /// - Parameter labels: The kind of each vector.
    init(_ vectors: [SparseVector], _ labels: [Int], kinds: Int, features: Int) {
        let room = Likelihood.added * Float(features)
        var counts = Array(repeating: [Int32: Float](), count: kinds)
        var totals = Array(repeating: Float(0), count: kinds)
        var everywhere = Array(repeating: Float(0), count: features)
        for (vector, label) in zip(vectors, labels) {
            for place in vector.places {
                counts[label][place, default: 0] += 1
                everywhere[Int(place)] += 1
            }
            totals[label] += Float(vector.places.count)
        }
        absent = totals.map { logf(Likelihood.added / ($0 + room)) }
        let whole = totals.reduce(0, +) + room
        anywhere = everywhere.map { logf(($0 + Likelihood.added) / whole) }
        present = Planes(
            counts.map { counts in
                let places = counts.keys.sorted()
                return Planes.Plane(
                    bias: 0, places: places,
                    values: places.map { logf(((counts[$0] ?? 0) + Likelihood.added) / Likelihood.added) })
            }, features: features)
    }

    /// - Returns: By kind, the logarithm of the likelihood.
    func logarithms(of vector: SparseVector) -> [Float] {
        let more = present.margins(of: vector.presence)
        let count = Float(vector.places.count)
        return zip(absent, more).map { count * $0 + $1 }
    }

    /// By how much more likely the features are of the kind than of any text, for each of them on average.
    func lead(of logarithm: Float, _ vector: SparseVector) -> Float {
        guard !vector.places.isEmpty else { return 0 }
        let any = vector.places.reduce(Float(0)) { $0 + anywhere[Int($1)] }
        return (logarithm - any) / Float(vector.places.count)
    }
}
