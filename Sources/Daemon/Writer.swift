import Inquiry
import Knowledge
import Ledger
import Projection
import Vocabulary

/// The one that writes: it takes batches as they come, commits those that wait together, and answers each after the
/// commit.
actor Writer {
    private let book: Book
    private let districts: Districts
    private let now: @Sendable () -> String
    private var queue: [Waiting] = []
    private var isWriting = false
    /// Yields where the disk failed while a group was written, so that what it holds has to be settled anew.
    nonisolated let failures: AsyncStream<LedgerFault>
    private let failed: AsyncStream<LedgerFault>.Continuation

    private struct Waiting {
        let batch: [Event]
        let reply: CheckedContinuation<Result<[Receipt], WriteFault>, Never>
    }

    init(_ book: Book, _ districts: Districts, now: @escaping @Sendable () -> String) {
        self.book = book
        self.districts = districts
        self.now = now
        (failures, failed) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Writes a batch whole or not at all, and returns once it is durable and every later answer sees it.
    func write(_ batch: [Event]) async -> Result<[Receipt], WriteFault> {
        await withCheckedContinuation { reply in
            queue.append(Waiting(batch: batch, reply: reply))
            guard !isWriting else { return }
            isWriting = true
            Task { await drain() }
        }
    }

    /// Returns once the writer is free: after a commit that runs, and never where it hangs.
    func beat() {}

    /// Swaps in another knowledge base between two commits.
    ///
    /// - Returns: What the initiatives are now found to be that they were not before.
    func adopt(_ library: Library) -> [Change] {
        let before = districts.conclusions
        districts.adopt(library)
        return Change.between(before, districts.conclusions)
    }

    private func drain() async {
        while !queue.isEmpty {
            commit(takeRound())
            // Lets those that came meanwhile into the queue, so that they share the next commit.
            await Task.yield()
        }
        isWriting = false
    }

    /// The batches that share the next commit, in their order: each admitted against what is committed, so that none
    /// leans on another that the ledger may yet refuse. One that is not admitted so, or that amends what others may
    /// lean on, waits until it is the first.
    private func takeRound() -> [Waiting] {
        var round: [Waiting] = []
        while let next = queue.first {
            let fault = admissionFault(next.batch)
            let standsAlone = fault != nil || next.batch.contains(where: Register.isAmendment)
            if standsAlone, !round.isEmpty { break }
            queue.removeFirst()
            if let fault {
                next.reply.resume(returning: .failure(fault))
                continue
            }
            round.append(next)
            if standsAlone { break }
        }
        return round
    }

    private func admissionFault(_ batch: [Event]) -> WriteFault? {
        let byDistrict = Dictionary(grouping: batch.indices) { batch[$0].district ?? "" }
        for (district, indices) in byDistrict.sorted(by: { $0.key < $1.key }) {
            do throws(Districts.AdmissionFault) {
                try districts.admit(indices.map { batch[$0] }, to: district)
            } catch {
                switch error {
                case .unread(let fault): return .ledger(fault)
                case .event(var fault):
                    fault.index = indices[fault.index]
                    return .event(fault)
                }
            }
        }
        return nil
    }

    private func commit(_ round: [Waiting]) {
        guard !round.isEmpty else { return }
        let instant = now()
        let results = book.append(round.map { Batch($0.batch) }, now: instant)
        var entries: [Entry] = []
        for (item, result) in zip(round, results) {
            if case .success(let receipts) = result { entries += Writer.entries(item.batch, receipts, instant) }
        }
        districts.append(entries)
        for (item, result) in zip(round, results) { item.reply.resume(returning: result.mapError(WriteFault.ledger)) }
        for case .failure(let fault) in results {
            guard case .outcomeUnknown = fault else { continue }
            failed.yield(fault)
            break
        }
    }

    private static func entries(_ batch: [Event], _ receipts: [Receipt], _ instant: String) -> [Entry] {
        zip(batch, receipts).filter { $1.state == .recorded }.map { event, receipt in
            Entry(seq: receipt.seq, recordedAt: event.text("recorded_at") ?? instant, event: event)
        }
    }
}

/// Why a batch was not written.
enum WriteFault: Error {
    case event(EventFault)
    case ledger(LedgerFault)
}
