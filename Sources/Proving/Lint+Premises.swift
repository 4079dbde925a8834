import Knowledge
import Vocabulary

extension Lint {
    /// Premises that the same words would call for: nobody could tell which was meant.
    func premisesThatClash() -> [KnowledgeFault] {
        var holders: [String: String] = [:]
        var faults: [KnowledgeFault] = []
        for premise in knowledge.premises {
            for (index, cue) in premise.cues.enumerated() {
                guard let holder = holders[cue.lowercased()] else {
                    holders[cue.lowercased()] = premise.id
                    continue
                }
                faults.append(
                    spots.fault(
                        in: "premises/\(premise.id).yaml", at: ["cues", .item(index)],
                        holder == premise.id ? "this cue stands twice" : "\(holder) has this cue too",
                        "take it out of one of the two"))
            }
        }
        return faults
    }

    /// Premises that say a place of which their events make nothing: what was asked for would change nothing.
    func premisesThatForget() -> [KnowledgeFault] {
        knowledge.premises.compactMap { premise in
            let used = Set(
                premise.events.flatMap(\.fields).compactMap { field in
                    if case .place(let place) = field.value { place } else { nil }
                } + premise.sums.flatMap { [$0.from, $0.less, $0.times, $0.over].compactMap { $0 } })
            let taken = [premise.when.map { _ in "when" }, premise.number.map { _ in "number" }].compactMap { $0 }
            return taken.first { !used.contains($0) }.map { place in
                spots.fault(
                    in: "premises/\(premise.id).yaml", at: [.key(place)], "no event of this premise uses {\(place)}",
                    "write {\(place)} into an event, or take \"\(place)\" out")
            }
        }
    }
}
