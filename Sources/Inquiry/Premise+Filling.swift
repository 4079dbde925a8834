import Knowledge
import Projection
import Vocabulary

/// A premise with its places filled from what is on record and what was said.
struct FilledPremise {
    let events: [JSON]
    let says: String
    /// What it takes that was not said, by its place, and what is taken instead.
    let assumed: [JSON.Member]

    enum Fault: Error {
        /// The record that it starts from is not there.
        case lacking
        case noDate(String)
    }

    init(
        _ premise: Premise, _ initiative: Subject, in state: DistrictState, when: String?, number: Int?
    ) throws(Fault) {
        var places: [String: JSON] = [
            "today": .string(state.day.description), "initiative": .string(initiative.slug),
        ]
        if let taken = premise.when {
            guard let moment = SaidDate.moment(when ?? taken.rawValue, on: state.day) else {
                throw .noDate(when ?? taken.rawValue)
            }
            places["when"] = .string(moment.text)
        }
        if let taken = premise.number { places["number"] = .int(number ?? taken) }
        if let basis = premise.record {
            if let record = basis.found(for: initiative, in: state) {
                for (name, value) in record { places["record.\(name)"] = value }
            } else if basis.missing == nil {
                places["record.initiative"] = .string(initiative.slug)
            } else {
                throw .lacking
            }
        }
        let unsaid = [when == nil ? "when" : nil, number == nil ? "number" : nil].compactMap { $0 }
        assumed = unsaid.compactMap { name in places[name].map { JSON.Member(name, $0) } }
        for sum in premise.sums { places[sum.name] = sum.value(places).map { JSON(plain: $0) } }
        events = premise.events.filter { event in
            event.condition.map { (places[$0.sum] != nil) == $0.isKnown } ?? true
        }.map { event in
            .object(
                event.fields.compactMap { field in
                    field.value.filled(places).map { JSON.Member(field.name, $0) }
                })
        }
        says = places.reduce(premise.says) { text, place in
            text.replacing("{\(place.key)}", with: place.value.text ?? place.value.line)
        }.replacing("{when}", with: "today")
    }
}

extension Premise.Basis {
    /// The fields of the record that it starts from; `nil` where there is none that gives what is needed.
    fileprivate func found(for initiative: Subject, in state: DistrictState) -> [String: JSON]? {
        let fields: [String: JSON]?
        switch from {
        case .event(let kind):
            let told = state.entries(of: kind).last { entry in
                entry.event.initiative == initiative.slug && admits { entry.event[$0] }
            }
            fields = told.map { entry in
                Dictionary(entry.event.fields.map { ($0.name, $0.value) }) { first, _ in first }
                    .merging(["seq": .int(entry.seq)]) { $1 }
            }
        case .structure(let type):
            let standing = state.structures(type, for: initiative.slug).filter { structure in
                admits { structure.facts[$0]?.value }
            }
            // Its own comes before one of the whole district.
            let own = standing.last { $0.initiative != nil } ?? standing.last
            fields = own.map { $0.facts.mapValues(\.value) }
        case .seat(let field):
            fields = initiative.text(field).flatMap(state.seat).map { seat in
                seat.facts.mapValues(\.value).merging(["seat": .string(seat.slug)]) { $1 }
            }
        }
        guard let fields, self.fields.allSatisfy({ fields[$0] != nil }) else { return nil }
        return fields
    }

    private func admits(_ value: (String) -> JSON?) -> Bool {
        filter.fields.allSatisfy { clause in
            let given = value(clause.field)
            let word = given?.text ?? given?.flag.map(String.init) ?? "none"
            return clause.words.contains(word)
        }
    }
}

extension Premise.Sum {
    fileprivate func value(_ places: [String: JSON]) -> Double? {
        func number(_ name: String?, _ otherwise: Double) -> Double? {
            guard let name else { return otherwise }
            return places[name]?.number
        }
        guard let from = number(from, 0), let less = number(less, 0), let times = number(times, 1),
            let over = number(over, 1), over > 0
        else { return nil }
        let value = (from - less) * times / over
        return value > 0 ? value : nil
    }
}

extension Premise.Template.Value {
    fileprivate func filled(_ places: [String: JSON]) -> JSON? {
        switch self {
        case .text(let text): .string(text)
        case .flag(let flag): .bool(flag)
        case .number(let number): JSON(plain: number)
        case .null: .null
        case .place(let name): places[name]
        }
    }
}

extension JSON {
    /// A whole number as one, and others to a hundredth.
    fileprivate init(plain number: Double) {
        self = Int(exactly: number).map(JSON.int) ?? .double((number * 100).rounded() / 100)
    }
}
