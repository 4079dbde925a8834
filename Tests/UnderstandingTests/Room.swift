import Projection
import Specimens
import Testing
import Vocabulary

@testable import Understanding

/// What a listener of a district makes of words.
enum Room {
    static let today = Day("2026-03-02")

    /// The initiatives of a district, as they stand on a day in 2026.
    static func state(_ lines: String) throws -> DistrictState {
        let history = History(try Ledgers.entries(lines), indicators: [])
        return DistrictState(history, of: "riverbend", on: try #require(today))
    }

    static func listener(_ lines: String) throws -> Listener {
        let state = try state(lines)
        return Listener(
            Ears.shipped, Roster(initiatives: state.initiatives, sites: state.sites, seats: state.seats),
            today: try #require(today))
    }

    static func understand(_ text: String, _ lines: String, before: String? = nil) throws -> Understood {
        try listener(lines).understand(text, before: Conversation(initiative: before))
    }

    static let single = """
        {"kind": "initiative", "at": "2023-09-01", "initiative": "math-plc", "name": "Math Teams"}
        """

    static let several = """
        {"kind": "initiative", "at": "2023-09-01", "initiative": "math-plc", "name": "Math Learning Teams", "aliases": ["number circle", "the 2023 launch"]}
        {"kind": "initiative", "at": "2024-09-01", "initiative": "literacy", "name": "Early Reading Teams"}
        {"kind": "initiative", "at": "2019-09-01", "initiative": "walks", "name": "Instructional Rounds", "status": "ended"}
        """
}
