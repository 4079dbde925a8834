import Specimens

import func Glibc.log

extension Chance {
    /// A draw from the standard normal distribution, by the polar method.
    ///
    /// > Source: Marsaglia and Bray 1964
    mutating func normal() -> Double {
        while true {
            let x = Double.random(in: -1...1, using: &self)
            let y = Double.random(in: -1...1, using: &self)
            let square = x * x + y * y
            if square > 0, square < 1 { return x * (-2 * log(square) / square).squareRoot() }
        }
    }

    /// Draws of standard deviation 1, each correlated with the one before it.
    mutating func noise(_ count: Int, likeness: Double) -> [Double] {
        var last = normal()
        return (0..<count).map { index in
            if index > 0 { last = likeness * last + (1 - likeness * likeness).squareRoot() * normal() }
            return last
        }
    }
}
