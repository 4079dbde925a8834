import Specimens
import Vocabulary

/// A made-up district: what is wrong in it, what follows from that, and when its initiative began.
struct District {
    static let today = Day(year: 2026, month: 3, day: 1) ?? Day(number: 20_513)

    let planted: Set<Cause>
    let facts: Set<Fact.Name>
    let launch: Day
    let sites: [Site]

    struct Site {
        let slug: String
        let teachers: Int
    }

    /// - Parameter planted: What is wrong; none: practice spreads, deepens and lasts.
    init(_ planted: Set<Cause>, _ chance: inout Chance) {
        self.planted = planted
        var facts: Set<Fact.Name> = []
        for fact in Fact.all where chance.happens(fact.rate(planted)) { facts.insert(fact.name) }
        if planted.isEmpty { facts.subtract([.fewUse, .onlyPilotDeep, .practiceFell]) }
        self.facts = facts
        launch = District.today - chance.number(550...1090)
        sites = (1...chance.number(5...9)).map { Site(slug: "school-\($0)", teachers: chance.number(18...40)) }
    }

    var isHealthy: Bool { planted.isEmpty }
    var teachers: Int { sites.map(\.teachers).reduce(0, +) }
    /// Days since the launch.
    var age: Int { District.today - launch }

    func has(_ fact: Fact.Name) -> Bool { facts.contains(fact) }
}

/// Causes dealt from a shuffled deck, so that each is planted about as often as any other.
struct Deck {
    private var cards: [Cause] = []

    /// One cause in half of the districts that have any, two in a third, three in a sixth.
    mutating func hand(_ chance: inout Chance) -> Set<Cause> {
        let size = chance.one(of: [1, 1, 1, 2, 2, 3])
        var hand: Set<Cause> = []
        while hand.count < size {
            if cards.isEmpty { cards = Cause.allCases.shuffled(using: &chance) }
            guard let index = cards.lastIndex(where: { card in !hand.contains { $0 == card || $0.excludes(card) } })
            else {
                cards += Cause.allCases.shuffled(using: &chance)
                continue
            }
            hand.insert(cards.remove(at: index))
        }
        return hand
    }
}
