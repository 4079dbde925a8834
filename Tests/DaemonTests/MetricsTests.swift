import Daemon
import Foundation
import Household
import Specimens
import Testing
import Vocabulary

/// Counters and latencies, for people, programs and Prometheus.
@Suite(.timeLimit(.minutes(5)))
struct MetricsTests {
    @Test func `stats tells how long the calls of each method took`() async throws {
        try await House.open { house in
            try await house.visit { visitor in
                for _ in 0..<3 { _ = try await visitor.call("districts") }
                let latencies = try await visitor.call("stats").at("result", "latencies")
                #expect(latencies?["diagnose"] == nil)
                let districts = try #require(latencies?["districts"])
                #expect(districts["count"] == 3)
                let steps = ["p50_us", "p90_us", "p99_us", "p999_us", "max_us"].map { districts[$0]?.whole ?? -1 }
                #expect(steps == steps.sorted())
                #expect(steps.allSatisfy { $0 > 0 })
            }
        }
    }

    /// Held against the grammar of the text format: every line is a remark or a sample of a family that was announced.
    @Test func `the form for Prometheus is well formed, and its histogram adds up`() async throws {
        try await House.open { house in
            let lines = try await house.hear("districts\nfrob\ndistricts\nstats format=prometheus\n").drop {
                !$0.hasPrefix("# HELP")
            }
            var families: Set<String> = []
            var samples: [String: Double] = [:]
            let sample = /^([a-z_]+)(\{(?:[a-z]+="[^"\\]*",?)+\})? (-?[0-9.]+)$/
            for line in lines {
                if line.hasPrefix("# TYPE ") {
                    let words = line.split(separator: " ")
                    #expect(["gauge", "counter", "histogram"].contains(words[3]))
                    #expect(families.insert(String(words[2])).inserted)
                } else if !line.hasPrefix("# HELP ") {
                    let found = try #require(line.wholeMatch(of: sample), "\(line)")
                    let family = ["_bucket", "_sum", "_count"].reduce(String(found.1)) { name, end in
                        name.hasSuffix(end) ? String(name.dropLast(end.count)) : name
                    }
                    #expect(families.contains(family), "\(line)")
                    #expect(
                        samples.updateValue(Double(found.3) ?? .nan, forKey: String(found.1 + (found.2 ?? ""))) == nil)
                }
            }
            #expect(samples["holdfast_connections"] == 1)
            #expect(samples[#"holdfast_total{what="calls.districts"}"#] == 2)
            #expect(samples[#"holdfast_call_seconds_count{method="districts"}"#] == 2)
            #expect(samples[#"holdfast_call_seconds_bucket{method="districts",le="+Inf"}"#] == 2)
            #expect(samples[#"holdfast_call_seconds_bucket{method="districts",le="17.179869184"}"#] == 2)
        }
    }

    @Test func `the file for the exporter is whole whenever it is read, and others may read it`() async throws {
        try await Drawer.with { folder async throws in
            let path = folder + "/holdfast.prom"
            try await House.open({ $0.metricsFile = path }) { house in
                while !FileManager.default.fileExists(atPath: path) { _ = try await house.result("health") }
                let text = try String(contentsOfFile: path, encoding: .utf8)
                #expect(text.hasPrefix("# HELP holdfast_info"))
                #expect(text.hasSuffix("\n"))
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(mode == 0o644)
            }
        }
    }
}
