import Dispatch
import Ledger
import Logging
import Vocabulary
import Wire

extension Desk {
    /// Looks through the whole ledger, while others read and write.
    func check(_ call: Call, for caller: Caller) async -> Outcome {
        await keep(call, caller) { [self] in .success(Wire.Answer(book.survey())) }
    }

    /// Copies the ledger to a new file.
    func backup(_ call: Call, for caller: Caller) async -> Outcome {
        await keep(call, caller) { [self] in backup(to: call.params["path"]?.text ?? "") }
    }

    /// Looks through the ledger beside all else. What is damaged is found by whoever reads it; this finds it before anybody does,
    /// and nothing is written from then on.
    func checkInBackground() {
        guard book.condition == .sound else { return }
        Desk.keeping.async { [self] in
            let survey = book.survey()
            guard !survey.problems.isEmpty else {
                log.info(
                    "the ledger is sound", metadata: ["seq": "\(survey.position)", "seal": "\(survey.seal)"])
                return
            }
            book.keepToReading(because: survey.problems[0])
            log.error("the ledger is not sound", metadata: ["problems": "\(survey.problems)"])
        }
    }

    /// Does what goes through the whole ledger, one at a time and on a thread that nobody else waits for.
    private func keep(_ call: Call, _ caller: Caller, _ work: @escaping @Sendable () -> Outcome) async -> Outcome {
        let outcome: Outcome
        switch allowed(call, caller) {
        case .failure(let refusal): outcome = .failure(refusal)
        case .success:
            outcome = await withCheckedContinuation { reply in
                Desk.keeping.async { reply.resume(returning: work()) }
            }
        }
        counters.count(outcome, of: call.method)
        return outcome
    }

    private static let keeping = DispatchQueue(label: "holdfast.keeping", qos: .utility)

    private func backup(to path: String) -> Outcome {
        guard path.hasPrefix("/") else {
            return .failure(
                .wrong("path", "\"\(path)\" is no whole path; write one from the root, such as /backup/ledger.sqlite"))
        }
        do throws(BackupFault) {
            let made = try book.backup(to: path)
            log.info(
                "a backup was made",
                metadata: ["path": "\(made.path)", "seq": "\(made.position)", "seal": "\(made.seal)"])
            return .success(Wire.Answer(made))
        } catch {
            log.error("no backup was made", metadata: ["reason": "\(error)"])
            switch error {
            case .exists: return .failure(Refusal(.conflict, error.description, slug: "file-exists", field: "path"))
            case .failed: return .failure(.wrong("path", error.description))
            case .unsound: return .failure(Refusal(.readOnly, error.description))
            }
        }
    }
}

extension Wire.Answer {
    fileprivate init(_ survey: Survey) {
        let isSound = survey.problems.isEmpty
        self.init(
            facts: [Fact("seq", survey.position), Fact("sound", isSound)],
            json: {
                [
                    "schema": "holdfast.check/1", "sound": .bool(isSound), "ledger_seq": .int(survey.position),
                    "seal": .string(survey.seal), "problems": .array(survey.problems.map(JSON.string)),
                ]
            },
            lines: {
                (isSound ? ["The ledger is sound."] : survey.problems)
                    + ["\(survey.position) events; the last seal is \(survey.seal)."]
            })
    }

    fileprivate init(_ backup: Backup) {
        self.init(
            facts: [Fact("seq", backup.position)],
            json: {
                [
                    "schema": "holdfast.backup/1", "path": .string(backup.path), "ledger_seq": .int(backup.position),
                    "seal": .string(backup.seal),
                ]
            },
            lines: {
                [
                    "A backup of \(backup.position) events is at \(backup.path).", "The last seal is \(backup.seal).",
                ]
            })
    }
}
