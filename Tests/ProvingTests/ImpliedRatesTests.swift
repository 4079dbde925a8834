import Proving
import Testing

@testable import Knowledge

/// What two words of weight claim together.
struct ImpliedRatesTests {
    private func rates(_ present: Int, _ absent: Int) -> ImpliedRates? {
        ImpliedRates(Finding.Weight(sign: "seen", present: present, absent: absent, strength: "strong", why: nil))
    }

    @Test(arguments: [
        (10, -3, "seen in about 53 % of places with this cause and 5 % of those without"),
        (10, -10, "seen in about 91 % of places with this cause and 9 % of those without"),
        (-10, 3, "missing in about 95 % of places with this cause and 47 % of those without"),
    ])
    func `a pair of weights is said as two shares`(present: Int, absent: Int, words: String) {
        #expect(rates(present, absent)?.words == words)
    }

    @Test(arguments: [(10, 0), (0, -6), (0, 0)])
    func `nothing follows where a sign weighs one way only`(present: Int, absent: Int) {
        #expect(rates(present, absent) == nil)
    }

    @Test(arguments: [(3, -3), (6, -10), (15, -15), (15, -3)])
    func `the shares give the weights back`(present: Int, absent: Int) throws {
        let rates = try #require(self.rates(present, absent))
        let seen = rates.with / rates.without
        let missed = (1 - rates.with) / (1 - rates.without)
        func factor(_ decibans: Int) -> Double {
            (0..<abs(decibans)).reduce(1.0) { product, _ in
                product * (decibans > 0 ? 1.258_925_411_794_167_3 : 1 / 1.258_925_411_794_167_3)
            }
        }
        #expect(abs(seen - factor(present)) < 1e-9 * factor(present))
        #expect(abs(missed - factor(absent)) < 1e-9)
    }
}
