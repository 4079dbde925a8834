import Vocabulary

/// An event in the making, whose id follows from what it says: the same row gives the same id whenever it is read, and a
/// row that has changed gives another.
struct EventDraft {
    /// Begins the id: what the event is about.
    let key: String
    private(set) var members: [JSON.Member]

    init(key: String, _ members: KeyValuePairs<String, JSON?>) {
        self.key = key
        self.members = members.compactMap { name, value in value.map { JSON.Member(name, $0) } }
    }

    init(key: String, members: [JSON.Member]) {
        self.key = key
        self.members = members
    }

    /// The event, checked.
    ///
    /// - Parameter district: Meant where the draft names none.
    func found(line: Int, district: String?) throws(EventFault) -> Found {
        var members = members
        if let district, !members.contains(where: { $0.name == "district" }) {
            members.append(JSON.Member("district", .string(district)))
        }
        let isUnplaced = !members.contains { $0.name == "district" }
        let id = "\(key)-\(EventDraft.digest(JSON.object(members).line))"
        let json = JSON.object(members + [JSON.Member("id", .string(id))])
        // Which indicators there are is for the daemon's knowledge base to say.
        let indicators = Set([json["indicator"]?.text].compactMap { $0 })
        let event = try Event(checking: json, district: "unnamed", indicators: indicators)
        return Found(event: event, line: line, isUnplaced: isUnplaced)
    }

    /// FNV-1a of 128 bits, in hexadecimal digits.
    ///
    /// > Source: draft-eastlake-fnv
    static func digest(_ text: String) -> String {
        var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        for byte in text.utf8 {
            hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
        }
        // By hand: this is done for every event, and Swift's own way takes longer than all the rest of it.
        return String(unsafeUninitializedCapacity: 32) { digits in
            for place in 0..<32 {
                let digit = UInt8(truncatingIfNeeded: hash >> UInt128(4 * (31 - place))) & 0xF
                digits[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
            }
            return 32
        }
    }
}

extension EventFault {
    /// Field and reason, as they are told of a row.
    var ofRow: String {
        (field.isEmpty ? "" : "field \"\(field)\" ") + reason
            + (suggestions.first.map { "; did you mean \"\($0)\"?" } ?? "")
    }
}
