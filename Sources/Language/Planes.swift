/// For each kind a plane over the features, kept by feature: a text has few features, and each speaks for few kinds.
struct Planes: Sendable {
    /// Where the entries of each feature begin; one more at the end.
    private var starts: [Int32]
    private var kinds: [Int32] = []
    private var weights: [Float] = []
    private let biases: [Float]

    /// A plane, by its places that are not zero.
    struct Plane {
        let bias: Float
        let places: [Int32]
        let values: [Float]

        init(bias: Float, places: [Int32], values: [Float]) {
            self.bias = bias
            self.places = places
            self.values = values
        }

        init(bias: Float, _ dense: [Float]) {
            self.bias = bias
            places = dense.indices.filter { dense[$0] != 0 }.map(Int32.init)
            values = places.map { dense[Int($0)] }
        }
    }

    /// - Parameter planes: By kind.
    init(_ planes: [Plane], features: Int) {
        biases = planes.map(\.bias)
        starts = Array(repeating: 0, count: features + 1)
        for plane in planes {
            for place in plane.places { starts[Int(place) + 1] += 1 }
        }
        for feature in 0..<features { starts[feature + 1] += starts[feature] }
        var next = starts
        let count = Int(starts[features])
        kinds = Array(repeating: 0, count: count)
        weights = Array(repeating: 0, count: count)
        for (kind, plane) in planes.enumerated() {
            for (place, value) in zip(plane.places, plane.values) {
                let entry = Int(next[Int(place)])
                kinds[entry] = Int32(kind)
                weights[entry] = value
                next[Int(place)] += 1
            }
        }
    }

    /// How far to the right side of each plane a text lies, by kind.
    func margins(of vector: SparseVector) -> [Float] {
        var margins = biases
        margins.withUnsafeMutableBufferPointer { margins in
            for (place, value) in zip(vector.places, vector.values) {
                for entry in Int(starts[Int(place)])..<Int(starts[Int(place) + 1]) {
                    margins[Int(kinds[entry])] += value * weights[entry]
                }
            }
        }
        return margins
    }
}
