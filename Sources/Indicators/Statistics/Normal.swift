import func Glibc.erfc

/// The standard normal distribution.
enum Normal {
    /// The chance of more than `z`; exact to the last digits far out too, where 1 less the rest is not.
    static func above(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

    /// The `z` that is exceeded with this chance, by halving.
    ///
    /// - Parameter chance: Above 0 and below 1.
    static func exceeded(with chance: Double) -> Double {
        // Beyond 39 the chance is 0 as a number.
        var low = -39.0
        var high = 39.0
        while true {
            let middle = (low + high) / 2
            guard middle > low, middle < high else { return middle }
            if above(middle) > chance { low = middle } else { high = middle }
        }
    }
}
