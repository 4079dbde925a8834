import Foundation
import Specimens
import Testing

/// The project's own sources and manifest, held to the house.
struct ProjectTests {
    private static let sources = Bases.project + "/Sources"

    private static func modules() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: sources).sorted()
    }

    private static func files() throws -> [SwiftSource] {
        try modules().flatMap { module in
            try FileManager.default.subpathsOfDirectory(atPath: "\(sources)/\(module)").sorted()
                .filter { $0.hasSuffix(".swift") }.map { file in
                    try SwiftSource(
                        module: module, file: "Sources/\(module)/\(file)",
                        text: String(contentsOfFile: "\(sources)/\(module)/\(file)", encoding: .utf8))
                }
        }
    }

    private static func manifest() throws -> Manifest {
        try Manifest(reading: String(contentsOfFile: Bases.project + "/Package.swift", encoding: .utf8))
    }

    @Test func `the modules are those of the house`() throws {
        #expect(try Set(Self.modules()) == Set(House.permitted.keys))
    }

    @Test func `every source keeps to the house`() throws {
        let found = try Self.files().flatMap(\.trespasses)
        #expect(found == [])
    }

    @Test func `each module has sources, and imports are found in them`() throws {
        let byModule = Dictionary(grouping: try Self.files(), by: \.module)
        #expect(Set(byModule.keys) == Set(House.permitted.keys))
        let imported = Set(byModule.values.joined().flatMap(\.imports).map(\.module))
        #expect(Set(House.libraries.keys).subtracting(imported) == [])
    }

    @Test func `the manifest lets no target see more than the house does`() throws {
        let manifest = try Self.manifest()
        #expect(Set(manifest.sees.keys) == Set(House.permitted.keys))
        #expect(manifest.trespasses == [])
    }

    @Test func `neither SQLite nor YAML is linked into the client`() throws {
        let manifest = try Self.manifest()
        #expect(manifest.linked(with: "holdfastd").isSuperset(of: ["GRDB", "Yams"]))
        #expect(manifest.linked(with: "holdfast").isDisjoint(with: ["GRDB", "Yams", "Ledger", "Knowledge"]))
    }

    @Test func `no module sees itself by way of others`() throws {
        let manifest = try Self.manifest()
        #expect(manifest.sees.keys.filter { manifest.linked(with: $0).contains($0) } == [])
        let permitted = House.permitted.keys.filter { module in
            House.permitted[module]?.contains { House.permitted[$0]?.contains(module) == true } == true
        }
        #expect(permitted == [])
    }
}
