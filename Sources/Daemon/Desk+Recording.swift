import Knowledge
import Ledger
import Logging
import Vocabulary
import Wire

extension Desk {
    /// Writes events as one batch, durable before the answer.
    ///
    /// - Parameter staged: What the connection sent before with `more`: it belongs to the same batch.
    func record(_ call: Call, for caller: Caller, after staged: [Event] = []) async -> Outcome {
        let outcome = await recorded(call, caller, staged)
        counters.count(outcome, of: call.method)
        return outcome
    }

    private func recorded(_ call: Call, _ caller: Caller, _ staged: [Event]) async -> Outcome {
        let batch: [Event]
        do throws(Refusal) {
            batch = staged + (try checked(call, caller, after: staged.count))
        } catch {
            return .failure(error)
        }
        return await write(batch).map { Wire.Answer($0, listing: $0.count - staged.count) }
    }

    /// Writes a batch, and counts and logs what comes of it.
    func write(_ batch: [Event]) async -> Result<[Receipt], Refusal> {
        switch await writer.write(batch) {
        case .success(let receipts):
            counters.add("events.recorded", receipts.filter { $0.state == .recorded }.count)
            return .success(receipts)
        case .failure(let fault):
            if case .ledger(let ledger) = fault {
                log.error("a batch was not written", metadata: ["reason": "\(ledger)"])
            }
            return .failure(Refusal(fault, batch))
        }
    }

    /// The events of a call, held against the vocabulary.
    ///
    /// - Parameter before: Events of the same batch that came in earlier calls: faults count from the first of them.
    /// - Throws: a refusal that names the first event at fault.
    func checked(_ call: Call, _ caller: Caller, after before: Int) throws(Refusal) -> [Event] {
        let standing = try allowed(call, caller).get()
        var events: [Event] = []
        let given = call.params["events"]?.elements ?? []
        // A receipt takes about 40 bytes, and a batch must not be written whose reply could not be sent.
        let most = configuration.reply / 48
        guard given.count <= most else {
            throw Refusal(
                .lineTooLong, "one call takes at most \(most) events; send the rest with \"more\"", field: "events")
        }
        for (index, json) in given.enumerated() {
            do throws(EventFault) {
                let signed = try Desk.sign(json, caller, standing.role)
                let named = call.params["district"]?.text ?? configuration.district
                events.append(try Event(checking: signed, district: named, indicators: knowledge.reportable))
            } catch {
                var fault = error
                fault.index = before + index
                fault.id = json["id"]?.text
                throw Refusal(fault)
            }
        }
        if let barred = events.lazy.compactMap(\.district).first(where: standing.barred.contains) {
            throw Desk.barred(barred)
        }
        return events
    }

    /// One event that a call stands for, held against the vocabulary and signed by the caller.
    func checked(_ json: JSON, _ call: Call, _ caller: Caller) throws(Refusal) -> Event {
        let role = try allowed(call, caller).get().role
        do throws(EventFault) {
            let named = call.params["district"]?.text ?? configuration.district ?? districts.only
            return try Event(
                checking: try Desk.sign(json, caller, role), district: named, indicators: knowledge.reportable)
        } catch {
            throw Refusal(error)
        }
    }

    /// Who says so is the caller, and when it is taken is now: only an administrator's import may say otherwise.
    private static func sign(_ json: JSON, _ caller: Caller, _ role: AccessRole) throws(EventFault) -> JSON {
        guard let members = json.members else { return json }
        if role == .administrator {
            return json["by"] != nil ? json : .object(members + [JSON.Member("by", .string(caller.name))])
        }
        if json["recorded_at"] != nil {
            throw EventFault(
                field: "recorded_at", reason: "is set by the ledger; only an administrator's import may give it")
        }
        return .object(members.filter { $0.name != "by" } + [JSON.Member("by", .string(caller.name))])
    }
}

extension Wire.Answer {
    /// - Parameter listed: How many of the last receipts are listed: those of the call that ended the batch. What came
    ///   before with `more` is only counted.
    fileprivate init(_ receipts: [Receipt], listing listed: Int) {
        let position = receipts.map(\.seq).max() ?? 0
        let recorded = receipts.filter { $0.state == .recorded }.count
        let counts = (recorded: recorded, duplicate: receipts.count - recorded)
        let receipts = Array(receipts.suffix(listed))
        self.init(
            facts: [Fact("seq", position)], isReceipt: true,
            json: {
                [
                    "schema": "holdfast.recorded/1",
                    "results": .array(receipts.map { ["seq": .int($0.seq), "state": .string($0.state.rawValue)] }),
                    "seq": .int(position), "recorded": .int(counts.recorded), "duplicate": .int(counts.duplicate),
                ]
            }, lines: { receipts.map { "\($0.seq) \($0.state.rawValue)" } })
    }
}

extension Refusal {
    init(_ fault: EventFault) {
        self.init(
            .wrongValue, fault.sentence, slug: "wrong-event", field: fault.field,
            reason: "\(fault.place): \(fault.reason)", event: fault.index + 1, suggestions: fault.suggestions)
    }

    init(_ fault: WriteFault, _ batch: [Event]) {
        switch fault {
        case .event(let event): self.init(event)
        case .ledger(let ledger):
            switch ledger {
            case .conflict(let index, let id, _):
                self.init(
                    .conflict, ledger.description, field: "id", reason: "event \(index + 1), id \"\(id)\"",
                    event: index + 1)
            case .unfit(let index, _): self.init(.wrongValue, ledger.description, event: index + 1)
            case .full: self.init(.storageFull, ledger.description)
            case .outcomeUnknown: self.init(.outcomeUnknown, ledger.description)
            case .readOnly, .unreadable: self.init(.readOnly, ledger.description)
            case .unavailable: self.init(.unavailable, ledger.description)
            }
        }
    }

    init(reading fault: LedgerFault) {
        switch fault {
        case .readOnly, .unreadable: self.init(.readOnly, fault.description)
        default: self.init(.unavailable, fault.description)
        }
    }
}
