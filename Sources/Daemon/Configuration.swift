import Knowledge
import Transport

/// How a daemon is set up: the settings file, with the command line before it.
package struct Configuration: Sendable {
    package var state = "/var/lib/holdfast"
    package var socket = "/run/holdfast/holdfast.sock"
    /// Permissions of the socket.
    package var mode: UInt32 = 0o660
    package var knowledge = "/usr/share/holdfast/knowledge"
    /// The district meant where a request names none; `nil`: the only one there is.
    package var district: String?
    package var readers: [String] = []
    package var recorders: [String] = []
    package var administrators: [String] = []
    /// Districts that are not open to all who are listed, each with those who may ask about it besides administrators.
    package var limited: [String: [String]] = [:]
    package var limits = TransportLimits()
    /// Bytes of a reply.
    package var reply = 1 << 20
    /// Events of one batch that comes in several requests.
    package var staged = 100_000

    /// How long a question may be worked on.
    package var query = Duration.seconds(2)
    /// Questions that take their time, worked on or waiting.
    package var queries = 128

    /// Events of districts that are held in memory, those asked about last before others.
    package var events = 500_000

    /// Bytes of replies that are kept, for those who ask the same again; 0: none.
    package var replies = 32 << 20

    /// Whether each diagnosis is drawn from scratch beside, to count where the two differ. It costs as much again.
    package var shadow = false

    /// Where the counters are written for Prometheus' node exporter; `nil`: nowhere.
    package var metricsFile: String?
    /// How often.
    package var metricsSeconds = 15

    /// Whether the whole ledger is looked through beside all else after the start.
    package var checksAtStart = true

    /// Who gets which digest; `nil`: nobody any.
    package var digests: DigestSettings?

    /// What districts have set otherwise than the knowledge base, each with its day.
    package var adjustments: [String: [Adjustment]] = [:]
    /// The settings file that they were read from, to be read anew with the knowledge base; `nil`: none.
    package var file: String?

    package init() {}

    /// - Throws: `KnowledgeFault` for a key that is unknown, or a value that will not do.
    package init(reading text: SourceText) throws(KnowledgeFault) {
        let settings = try Settings(reading: text)
        state = try settings.text("state") ?? state
        socket = try settings.text("socket") ?? socket
        knowledge = try settings.text("knowledge") ?? knowledge
        district = try settings.text("district")
        metricsFile = try settings.text("metrics-file")
        metricsSeconds = try Configuration.positive("metrics-seconds", settings) ?? metricsSeconds
        checksAtStart = try settings.flag("check-at-start") ?? checksAtStart
        shadow = try settings.flag("shadow") ?? shadow
        if let octal = try settings.text("mode") {
            guard let mode = UInt32(octal, radix: 8), mode <= 0o777 else {
                throw settings.fault(at: "mode", "\"\(octal)\" are no permissions", "write three octal digits: \"660\"")
            }
            self.mode = mode
        }
        if let access = try settings.section("access") {
            readers = try access.texts("readers")
            recorders = try access.texts("recorders")
            administrators = try access.texts("administrators")
            if let districts = try access.section("districts") {
                for district in districts.keys { limited[district] = try districts.texts(district) }
                try districts.finish()
            }
            try access.finish()
        }
        if let limits = try settings.section("limits") { try take(limits) }
        digests = try settings.section("digests").map { section throws(KnowledgeFault) in try DigestSettings(section) }
        adjustments = try settings.adjustments("districts")
        try settings.finish()
    }

    private mutating func take(_ settings: Settings) throws(KnowledgeFault) {
        limits.connections = try Configuration.positive("connections", settings) ?? limits.connections
        limits.perUser = try Configuration.positive("per-user", settings) ?? limits.perUser
        limits.reserve = try Configuration.positive("reserve", settings) ?? limits.reserve
        limits.line = try Configuration.positive("line", settings) ?? limits.line
        limits.unreadReplies = try Configuration.positive("unread-replies", settings) ?? limits.unreadReplies
        limits.lineTime = try Configuration.seconds("line-seconds", settings) ?? limits.lineTime
        limits.idleTime = try Configuration.seconds("idle-seconds", settings) ?? limits.idleTime
        limits.stallTime = try Configuration.seconds("stall-seconds", settings) ?? limits.stallTime
        reply = try Configuration.positive("reply", settings) ?? reply
        staged = try Configuration.positive("staged", settings) ?? staged
        query = try Configuration.seconds("query-seconds", settings) ?? query
        queries = try Configuration.positive("queries", settings) ?? queries
        events = try Configuration.positive("held-events", settings) ?? events
        if let kept = try settings.whole("kept-replies") {
            guard kept >= 0 else {
                throw settings.fault(at: "kept-replies", "\(kept) is no limit", "write 0 or a number above it")
            }
            replies = kept
        }
        try settings.finish()
    }

    private static func positive(_ key: String, _ settings: Settings) throws(KnowledgeFault) -> Int? {
        guard let whole = try settings.whole(key) else { return nil }
        guard whole > 0 else { throw settings.fault(at: key, "\(whole) is no limit", "write a number above 0") }
        return whole
    }

    private static func seconds(_ key: String, _ settings: Settings) throws(KnowledgeFault) -> Duration? {
        try positive(key, settings).map { .seconds($0) }
    }
}
