/// What is fitted to examples, and how sure it is of others.
struct Training {
    let table: FeatureTable
    private let texts: [[String]]
    private let vectors: [SparseVector]
    private let rows: SparseRows
    /// The kind of each, as its place among the kinds.
    private let labels: [Int]
    private let kinds: Int
    private let strictness: Separation.Strictness

    /// Every so many-th example of a kind is kept apart, to see how sure it is: fewer of a large set, since what is fitted to
    /// the rest is then more like what is fitted to all.
    private var every: Int { labels.count > 3000 ? 10 : 5 }
    /// Of a set with fewer examples a kind on average, errors cost less.
    private static let few = 15

    init(_ examples: [Classifier.Example], _ kinds: [String]) {
        let numbers = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
        texts = examples.map(\.tokens)
        labels = examples.map { numbers[$0.kind] ?? 0 }
        self.kinds = kinds.count
        let features = texts.map(Features.init)
        let table = FeatureTable(features)
        self.table = table
        vectors = features.map(table.vector)
        rows = SparseRows(vectors)
        strictness = Separation.Strictness(cost: examples.count <= Training.few * kinds.count ? 0.3 : 1)
    }

    /// Fits to all but some examples, sees how sure it is of those, and fits to them too.
    ///
    /// - Parameter outside: The kind of what is outside of all others.
    func fit(outside: Int?, refused: Double) -> (Fitted, Gate) {
        var met = Array(repeating: 0, count: kinds)
        var (apart, rest) = ([Int](), [Int]())
        for (place, label) in labels.enumerated() {
            met[label] += 1
            if met[label] % every == 0 { apart.append(place) } else { rest.append(place) }
        }
        var planes: [Planes.Plane] = []
        var margins = Array(repeating: [Float](), count: apart.count)
        let all = Array(labels.indices)
        for kind in 0..<kinds {
            var chance = Scramble(seed: UInt64(kind) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
            var separation = Separation(
                rows, features: table.count, isOfClass: labels.map { $0 == kind }, strictness)
            if !apart.isEmpty {
                separation.fit(rest, &chance)
                for (index, place) in apart.enumerated() {
                    margins[index].append(separation.margin(of: place))
                }
            }
            separation.fit(all, &chance)
            planes.append(Planes.Plane(bias: separation.bias, separation.plane))
        }
        let before = fitted(rest, Planes([], features: 0))
        let seen = zip(apart, margins).filter { labels[$0.0] != outside }
        let impressions = seen.map { place, margins in
            before.impression(
                of: RepairedText(untouched: texts[place]), vectors[place], margins: margins, outside: outside)
        }
        let gate = Gate(impressions, kinds: seen.map { labels[$0.0] }, refused: refused)
        return (fitted(all, Planes(planes, features: table.count)), gate)
    }

    private func fitted(_ places: [Int], _ planes: Planes) -> Fitted {
        let (vectors, labels) = (places.map { self.vectors[$0] }, places.map { self.labels[$0] })
        return Fitted(
            planes: planes,
            likelihood: Likelihood(vectors, labels, kinds: kinds, features: table.count),
            centres: Planes(Training.centres(vectors, labels, kinds, table.count), features: table.count),
            lexis: Lexis(places.map { texts[$0] }))
    }

    /// The middle of each kind's examples, as a vector of length one.
    private static func centres(_ vectors: [SparseVector], _ labels: [Int], _ kinds: Int, _ features: Int)
        -> [Planes.Plane]
    {
        var sums = Array(repeating: [Int32: Float](), count: kinds)
        for (vector, label) in zip(vectors, labels) {
            for (place, value) in zip(vector.places, vector.values) { sums[label][place, default: 0] += value }
        }
        return sums.map { sum in
            let places = sum.keys.sorted()
            let values = places.map { sum[$0] ?? 0 }
            let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return Planes.Plane(bias: 0, places: places, values: length > 0 ? values.map { $0 / length } : values)
        }
    }
}
