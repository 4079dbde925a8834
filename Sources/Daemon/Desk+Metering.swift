import Knowledge
import Vocabulary
import Wire

extension Desk {
    /// Counters, limits, latencies and the position of the ledger.
    func stats(_ call: Call) -> Wire.Answer {
        let figures = figures
        let limits = limits
        let isForScraping = call.params["format"]?.text == "prometheus"
        return Wire.Answer(
            facts: [Wire.Answer.Fact("seq", position)], json: { figures.json(limits) },
            lines: { isForScraping ? figures.exposition : figures.lines(limits) })
    }

    /// The same figures, as a file for the collector of Prometheus' node exporter.
    var exposition: String { figures.exposition.map { $0 + "\n" }.joined() }

    private var figures: Figures {
        let held = districts.load
        return Figures(
            started: started, position: position, districts: districts.all.count, heldDistricts: held.districts,
            heldEvents: held.events, connections: visitors.count, knowledge: knowledge.version,
            counters: counters.all, readings: counters.readings)
    }
}

/// What the daemon has done and how it stands, as values.
struct Figures: Sendable {
    let started: String
    let position: Int
    let districts: Int
    /// Those of which the events are in memory, and how many they are.
    let heldDistricts: Int
    let heldEvents: Int
    /// Open now.
    let connections: Int
    let knowledge: String
    let counters: [(name: String, value: Int)]
    let readings: [(method: String, reading: Meter.Reading)]

    func json(_ limits: JSON) -> JSON {
        [
            "schema": "holdfast.stats/1", "started": .string(started), "ledger_seq": .int(position),
            "districts": .int(districts), "held_districts": .int(heldDistricts), "held_events": .int(heldEvents),
            "connections": .int(connections), "knowledge_version": .string(knowledge),
            "counters": .object(counters.map { JSON.Member($0.name, .int($0.value)) }),
            "latencies": .object(readings.map { JSON.Member($0.method, $0.reading.latency.json) }), "limits": limits,
        ]
    }

    func lines(_ limits: JSON) -> [String] {
        [
            "started \(started)", "ledger_seq \(position)", "districts \(districts)", "held_districts \(heldDistricts)",
            "held_events \(heldEvents)", "connections \(connections)",
            "knowledge_version \(knowledge)",
        ]
            + counters.map { "\($0.name) \($0.value)" }
            + readings.map { "latency.\($0.method) \($0.reading.latency.line)" }
            + (limits.members ?? []).map { "limit.\($0.name) \($0.value.line)" }
    }

    /// In the text format of Prometheus, version 0.0.4.
    var exposition: [String] {
        var lines = [
            "# HELP holdfast_info The knowledge base that answers.", "# TYPE holdfast_info gauge",
            "holdfast_info{knowledge=\"\(knowledge)\",started=\"\(started)\"} 1",
        ]
        for (name, value, says) in [
            ("ledger_position", position, "The last position of the ledger, -1 where it cannot be read."),
            ("districts", districts, "Districts on record."),
            ("held_events", heldEvents, "Events of districts that are held in memory."),
            ("connections", connections, "Connections open now."),
        ] {
            lines += [
                "# HELP holdfast_\(name) \(says)", "# TYPE holdfast_\(name) gauge", "holdfast_\(name) \(value)",
            ]
        }
        lines += ["# HELP holdfast_total What was counted since the start.", "# TYPE holdfast_total counter"]
        lines += counters.map { "holdfast_total{what=\"\($0.name)\"} \($0.value)" }
        lines += [
            "# HELP holdfast_call_seconds From a request to its reply.", "# TYPE holdfast_call_seconds histogram",
        ]
        return lines + readings.flatMap { $0.reading.latency.exposition(of: $0.method) }
    }
}

extension Histogram {
    private var microseconds: KeyValuePairs<String, Int> {
        [
            "p50": quantile(thousandths: 500), "p90": quantile(thousandths: 900), "p99": quantile(thousandths: 990),
            "p999": quantile(thousandths: 999), "max": greatest,
        ]
    }

    fileprivate var json: JSON {
        .object(
            [JSON.Member("count", .int(count))]
                + microseconds.map { JSON.Member("\($0.key)_us", .int(($0.value + 999) / 1000)) })
    }

    fileprivate var line: String {
        "count=\(count) " + microseconds.map { "\($0.key)_us=\(($0.value + 999) / 1000)" }.joined(separator: " ")
    }

    /// From 2^12 ns, about 4 µs, to 2^34 ns, about 17 s.
    fileprivate func exposition(of method: String) -> [String] {
        stride(from: 12, through: 34, by: 1).map { exponent in
            "holdfast_call_seconds_bucket{method=\"\(method)\",le=\"\(Histogram.seconds(1 << exponent))\"} \(count(below: exponent))"
        } + [
            "holdfast_call_seconds_bucket{method=\"\(method)\",le=\"+Inf\"} \(count)",
            "holdfast_call_seconds_sum{method=\"\(method)\"} \(Histogram.seconds(sum))",
            "holdfast_call_seconds_count{method=\"\(method)\"} \(count)",
        ]
    }

    /// To the nanosecond.
    private static func seconds(_ nanoseconds: Int) -> String {
        let rest = String(nanoseconds % 1_000_000_000)
        return "\(nanoseconds / 1_000_000_000)." + String(repeating: "0", count: 9 - rest.count) + rest
    }
}
