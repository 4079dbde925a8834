import func Glibc.logf
import func Glibc.powf

/// The features that were met in the examples, numbered, with how telling each is.
struct FeatureTable: Sendable {
    /// By feature.
    private(set) var telling: [Float]
    private var index: Index

    /// - Parameter texts: The features of the examples.
    init(_ texts: [Features]) {
        var index = Index(room: 1 << 14)
        var found: [Int32] = []
        for text in texts {
            for block in text.blocks {
                for (feature, _) in block {
                    let number = index.number(adding: feature)
                    if number == found.count { found.append(0) }
                    found[number] += 1
                }
            }
        }
        let all = Float(texts.count)
        telling = found.map { count in powf(logf((1 + all) / (1 + Float(count))) + 1, 0.6) }
        self.index = index
    }

    var count: Int { telling.count }

    /// A text as a vector of length one over the features that are known.
    ///
    /// > Source: term frequency and inverse document frequency as in Salton and Buckley 1988; the power is judgement, set on
    /// > questions kept apart
    func vector(of features: Features) -> SparseVector {
        var vector = SparseVector()
        var whole: Float = 0
        for (block, weight) in zip(features.blocks, Features.weights) {
            let start = vector.values.count
            var squares: Float = 0
            for (feature, times) in block {
                guard let number = index[feature] else { continue }
                let value = (times == 1 ? 1 : 1 + logf(Float(times))) * telling[number]
                vector.append(Int32(number), value)
                squares += value * value
            }
            guard squares > 0 else { continue }
            vector.scale(from: start, by: weight / squares.squareRoot())
            whole += weight * weight
        }
        if whole > 0 { vector.scale(from: 0, by: 1 / whole.squareRoot()) }
        return vector
    }

    /// From features to their numbers: a table that is looked through from the place a feature's number gives.
    private struct Index: Sendable {
        private var keys: [UInt64]
        private var numbers: [Int32]
        private var count = 0

        init(room: Int) {
            keys = Array(repeating: 0, count: room)
            numbers = Array(repeating: -1, count: room)
        }

        private func place(of key: UInt64) -> Int {
            var place = Int(truncatingIfNeeded: (key ^ (key >> 32)) & UInt64(keys.count - 1))
            while numbers[place] >= 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
            return place
        }

        subscript(_ key: UInt64) -> Int? {
            let number = numbers[place(of: key)]
            return number < 0 ? nil : Int(number)
        }

        /// The feature's number; the next one where it has none yet.
        mutating func number(adding key: UInt64) -> Int {
            let place = place(of: key)
            if numbers[place] >= 0 { return Int(numbers[place]) }
            keys[place] = key
            numbers[place] = Int32(count)
            count += 1
            if 2 * count > keys.count { grow() }
            return count - 1
        }

        private mutating func grow() {
            var larger = Index(room: 2 * keys.count)
            for place in keys.indices where numbers[place] >= 0 {
                let free = larger.place(of: keys[place])
                larger.keys[free] = keys[place]
                larger.numbers[free] = numbers[place]
            }
            larger.count = count
            self = larger
        }
    }
}
