import Specimens
import Vocabulary

extension Chance {
    mutating func happens(_ rate: Double) -> Bool { Double.random(in: 0..<1, using: &self) < rate }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func between(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &self) }

    /// A share, in whole hundredths, as records give it.
    mutating func share(_ range: ClosedRange<Double>) -> JSON { .double((between(range) * 100).rounded() / 100) }

    mutating func one<Element>(of list: [Element]) -> Element { list[number(0...list.count - 1)] }

    /// How many of so many, each at that rate.
    mutating func count(of whole: Int, at rate: Double) -> Int { (0..<whole).count { _ in happens(rate) } }
}
