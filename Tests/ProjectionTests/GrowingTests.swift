import Specimens
import Testing
import Vocabulary

@testable import Projection

/// A state that grew record by record is the one that is folded at once.
struct GrowingTests {
    /// Records of many kinds whose days go back and forth, some after the day asked about, some about several initiatives.
    private static func entries(_ count: Int, _ seed: UInt64) throws -> [Entry] {
        var dice = Chance(seed: seed)
        let day = { (dice: inout Chance) in
            "20\(Int.random(in: 22...27, using: &dice))-0\(Int.random(in: 1...9, using: &dice))"
        }
        var lines = Ledgers.launch
        for number in 0..<count {
            let at = day(&dice)
            lines +=
                [
                    #"{"kind":"site","at":"\#(at)","site":"s\#(number % 5)","name":"School \#(number)"}"#,
                    #"{"kind":"observation","at":"\#(at)","initiative":"math-plc","site":"oak","proficient":1,"observed":\#(number + 1)}"#,
                    #"{"kind":"meeting","at":"\#(at)","body":"cabinet","initiatives":["math-plc","reading"]}"#,
                    #"{"kind":"shock","at":"\#(at)","what":"storm \#(number)"}"#,
                    #"{"kind":"structure","at":"\#(at)","structure":"coaching","status":"in-place","fte":\#(number)}"#,
                    #"{"kind":"seat","at":"\#(at)","seat":"sup","holder":"P\#(number % 3)"}"#,
                    #"{"kind":"initiative","at":"\#(at)","initiative":"reading","name":"Reading","stage":"exploration"}"#,
                ].randomElement(using: &dice)! + "\n"
        }
        return try Ledgers.entries(lines)
    }

    @Test(arguments: 1...20)
    func `whatever comes, in whatever order`(seed: UInt64) throws {
        let entries = try GrowingTests.entries(40, seed)
        let day = try #require(Day("2026-06-30"))
        var history = History([], indicators: [])
        var grown = DistrictState(history, of: "riverbend", on: day)
        var rest = entries[...]
        var dice = Chance(seed: seed)
        while !rest.isEmpty {
            let few = Array(rest.prefix(Int.random(in: 1...5, using: &dice)))
            rest = rest.dropFirst(few.count)
            history = history.appending(few)
            grown = grown.appending(few)
        }
        let whole = History(entries, indicators: [])
        #expect(history.entries == whole.entries)
        #expect(history.position == whole.position)
        let fresh = DistrictState(whole, of: "riverbend", on: day)
        #expect(grown.entries == fresh.entries)
        #expect(grown.district == fresh.district)
        #expect(grown.sites == fresh.sites)
        #expect(grown.seats == fresh.seats)
        #expect(grown.initiatives == fresh.initiatives)
        #expect(grown.structures == fresh.structures)
        #expect(grown.tenures == fresh.tenures)
        for kind in Set(entries.map(\.event.kind)) {
            #expect(grown.entries(of: kind) == fresh.entries(of: kind))
            for initiative in ["math-plc", "reading", "none"] {
                let about = fresh.entries(of: kind).filter { fresh.concerns($0.event, initiative) }
                #expect(grown.entries(of: kind, about: initiative) == about)
                #expect(fresh.entries(of: kind, about: initiative) == about)
            }
        }
        for seq in 0...entries.count + 1 {
            #expect(grown.entry(seq) == fresh.entries.first { $0.seq == seq })
        }
    }
}
