import Specimens
import Vocabulary

/// Records lost at random: two in three of those that go, go with their whole register, so that nothing at all is on
/// record of the thing; the third goes here and there.
struct Loss {
    /// The share of records that is lost.
    let share: Double

    func left(of records: [Teller.Record], _ chance: inout Chance) -> [JSON] {
        let whole = share * 2 / 3
        let single = (share - whole) / (1 - whole)
        var lost: Set<String> = []
        for register in Set(records.map(\.register)).sorted() where chance.happens(whole) { lost.insert(register) }
        return records.filter { record in
            record.isFrame || !lost.contains(record.register) && !chance.happens(single)
        }.map(\.json)
    }
}
