import Foundation
import Ledger
import Vocabulary

/// A ledger of towns in a state folder of its own, written as the daemon writes it.
struct Kept {
    let folder: String

    init(_ towns: [Town], in folder: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let book = try Book(at: folder + "/ledger.sqlite")
        var batch: [Event] = []
        func write() throws {
            for result in book.append([Batch(batch)], now: "2025-07-01T12:00:00Z") { _ = try result.get() }
            batch = []
        }
        for town in towns {
            try town.tell { event in
                batch.append(event)
                if batch.count == 20_000 { try write() }
            }
        }
        try write()
        try book.close()
    }

    /// In bytes.
    var size: Int {
        get throws {
            let file = try FileManager.default.attributesOfItem(atPath: folder + "/ledger.sqlite")
            return file[.size] as? Int ?? 0
        }
    }
}
