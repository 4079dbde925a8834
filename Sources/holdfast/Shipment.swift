import Foundation
import Intake
import Transport
import Vocabulary

/// A file on its way into the ledger: gone through once and checked, then once more and sent.
struct Shipment {
    let name: String
    /// Events of one batch: a file with no more is recorded whole or not at all, a larger one batch by batch.
    private let most: Int
    private var source: any EventSource
    private(set) var summary = Summary()
    /// The line of the last event that is sent, and whether all of them have an id, by which they are recorded once.
    private var sent = (line: 0, haveIDs: true)

    /// - Throws: `Ending` 1 naming file and line where the file is not to be taken.
    init(_ name: String, most: Int = 20_000, _ source: (FileBytes) throws(FileFault) -> any EventSource) throws {
        self.name = name
        self.most = most
        do throws(FileFault) {
            self.source = try source(.given(path: name))
        } catch {
            throw Shipment.ending(name, error)
        }
    }

    static func ending(_ name: String, _ fault: FileFault) -> Ending {
        Ending(
            code: 1,
            words: "\(name)\(fault.line == nil ? ":" : ",") \(Batch.stopped("\(fault)")) Nothing was recorded.")
    }

    /// Goes through the file without sending any of it.
    ///
    /// - Parameter each: Is given every event.
    /// - Throws: `Ending` 1 where the file or a row of it is not to be taken.
    mutating func check(skippingRefused: Bool, _ each: (Event) -> Void = { _ in }) throws {
        summary = Summary()
        while let reading = try step() {
            summary.add(reading, of: name)
            for found in reading.events { each(found.event) }
        }
        for remark in source.remarks { summary.remark(remark) }
        guard summary.refusedCount > 0, !skippingRefused else { return }
        throw Ending(
            code: 1,
            words: """
                \(name): of \(summary.read) rows \(summary.refusedCount) can not be taken. Nothing was recorded. Put them \
                right, or take the rest with --skip-refused.
                \(summary.refusedLines.joined(separator: "\n"))
                """)
    }

    private mutating func step() throws -> Reading? {
        do throws(FileFault) {
            return try source.next()
        } catch {
            throw Shipment.ending(name, error)
        }
    }

    /// Sends what was checked.
    mutating func send(to client: LineClient, by connection: Connection) async throws {
        do throws(FileFault) {
            try source.rewind()
        } catch {
            throw Shipment.ending(name, error)
        }
        let progress = Progress(of: summary.events, name)
        var waiting: [Found] = []
        while let reading = try step() {
            waiting += reading.events
            while waiting.count >= most {
                try await send(Array(waiting.prefix(most)), client, connection)
                waiting.removeFirst(most)
                progress.show(summary.tally)
            }
        }
        if !waiting.isEmpty { try await send(waiting, client, connection) }
        progress.end()
    }

    private mutating func send(_ found: [Found], _ client: LineClient, _ connection: Connection) async throws {
        do {
            summary.tally.add(try await Batch(found, named: name).send(to: client, by: connection))
            sent = (found.last?.line ?? 0, sent.haveIDs && found.allSatisfy { $0.event.id != nil })
        } catch let ending as Ending {
            let before = summary.tally.recorded + summary.tally.duplicate
            guard before > 0 else { throw ending }
            let further =
                sent.haveIDs
                ? "import the file again when it is put right, and they are not recorded twice."
                : "some of them have no id, so take out all lines up to \(sent.line) before the file is imported again."
            throw Ending(
                code: ending.code,
                words: ending.words.map {
                    $0.replacing(
                        "Nothing was recorded.", with: "The \(before) events before it stay recorded; \(further)")
                }, isSettled: ending.isSettled)
        }
    }
}

/// How far a sending has come, on a terminal.
private struct Progress {
    private let all: Int
    private let name: String
    private let isShown = isatty(STDERR_FILENO) == 1

    init(of all: Int, _ name: String) {
        self.all = all
        self.name = name
    }

    func show(_ tally: Tally) {
        write("\r\(name): \(tally.recorded + tally.duplicate) of \(all)")
    }

    func end() { write("\r\u{1B}[K") }

    private func write(_ text: String) {
        if isShown { FileHandle.standardError.write(Data(text.utf8)) }
    }
}
