import Knowledge
import Logging
import Vocabulary
import Wire

extension Desk {
    /// Reads the knowledge base anew, and swaps it in where it has no fault.
    func reload(_ call: Call, for caller: Caller) async -> Outcome {
        if case .failure(let refusal) = allowed(call, caller) { return .failure(refusal) }
        let outcome = await reload()
        counters.count(outcome, of: call.method)
        return outcome
    }

    /// The same for a signal, which nobody is there to answer: the log says what came of it.
    @discardableResult
    func reload() async -> Outcome {
        let library: Library
        do throws(KnowledgeFaults) {
            library = try Library(
                KnowledgeBase(in: KnowledgeFolder(path: configuration.knowledge)),
                adjustments: try configuration.adjustmentsNow())
        } catch {
            log.error("the knowledge base is refused, and the old one kept", metadata: ["faults": "\(error)"])
            return .failure(Refusal(error))
        }
        let before = districts.knowledge.version
        let changes = await writer.adopt(library)
        log.info(
            "the knowledge base was read anew",
            metadata: ["from": "\(before)", "to": "\(library.base.version)", "changed": "\(changes.count)"])
        return .success(Wire.Answer(from: before, to: library.base.version, changes))
    }
}

extension Configuration {
    /// What districts have set by now: the settings file is read anew, and nothing else of it is taken.
    fileprivate func adjustmentsNow() throws(KnowledgeFaults) -> [String: [Adjustment]] {
        guard let file else { return adjustments }
        do throws(KnowledgeFault) {
            return try Configuration(reading: try SourceText(settings: file)).adjustments
        } catch {
            throw KnowledgeFaults(faults: [error])
        }
    }
}

extension Wire.Answer {
    fileprivate init(from before: String, to after: String, _ changes: [Change]) {
        self.init(
            facts: [Fact("changed", changes.count)],
            json: {
                [
                    "schema": "holdfast.reloaded/1", "knowledge_version": .string(after),
                    "knowledge_version_before": .string(before), "changed": .array(changes.map(\.json)),
                ]
            },
            lines: {
                [before == after ? "knowledge \(after), as before" : "knowledge \(after), before \(before)"]
                    + changes.map { "\($0.initiative) (\($0.district)): \($0.before) before, \($0.after) now" }
            })
    }
}

extension Refusal {
    /// All faults, with the place of the first.
    fileprivate init(_ faults: KnowledgeFaults) {
        let first = faults.faults.first
        let more = faults.faults.count > 1 ? "; and \(faults.faults.count - 1) more, in the log" : ""
        let reason = first.map { "\($0.place): \($0.reason); \($0.remedy)" } ?? "it cannot be read"
        self.init(
            .wrongValue, "the knowledge base is refused, and the old one kept: \(reason)\(more)", slug: "bad-knowledge",
            field: first?.place.description, reason: reason + more)
    }
}
