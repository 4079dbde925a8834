/// Many sparse vectors in one piece of memory.
struct SparseRows: Sendable {
    private var starts = [0]
    private var places: [Int32] = []
    private var values: [Float] = []

    init(_ vectors: [SparseVector]) {
        for vector in vectors {
            places += vector.places
            values += vector.values
            starts.append(places.count)
        }
    }

    /// The product of a row with a vector of all places.
    @inline(__always)
    func product(_ row: Int, _ dense: UnsafeMutableBufferPointer<Float>) -> Float {
        places.withUnsafeBufferPointer { places in
            values.withUnsafeBufferPointer { values in
                // Two sums at a time, so that neither waits for the other.
                var (first, second) = (Float(0), Float(0))
                var index = starts[row]
                let end = starts[row + 1]
                while index + 1 < end {
                    first += dense[Int(places[index])] * values[index]
                    second += dense[Int(places[index + 1])] * values[index + 1]
                    index += 2
                }
                if index < end { first += dense[Int(places[index])] * values[index] }
                return first + second
            }
        }
    }

    /// Adds a row, so many times, to a vector of all places.
    @inline(__always)
    func add(_ row: Int, times factor: Float, to dense: UnsafeMutableBufferPointer<Float>) {
        places.withUnsafeBufferPointer { places in
            values.withUnsafeBufferPointer { values in
                for index in starts[row]..<starts[row + 1] { dense[Int(places[index])] += factor * values[index] }
            }
        }
    }
}
