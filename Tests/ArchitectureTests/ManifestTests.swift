import Testing

struct ManifestTests {
    private let manifest = Manifest(
        reading: """
            func module(_ name: String, sees modules: [Target.Dependency] = []) -> Target {
                .target(name: name, dependencies: modules)
            }
            let nio: [Target.Dependency] = [
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ]
            let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
            let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
            let package = Package(
                name: "holdfast",
                targets: [
                    module("Vocabulary"),
                    module("Wire", sees: ["Vocabulary", grdb]),
                    module("Transport", sees: nio),
                    module(
                        "Knowledge",
                        sees: [
                            "Vocabulary", "Projection", yams,
                        ] + nio),
                    program("holdfast", sees: ["Wire", lantern]),
                    tests("WireTests", of: ["Wire", grdb]),
                ])
            """)

    @Test func `a manifest is read with what each target sees`() {
        #expect(
            manifest.sees == [
                "Vocabulary": [], "Wire": ["Vocabulary", "GRDB"], "Transport": ["NIOCore", "NIOPosix"],
                "Knowledge": ["Vocabulary", "Projection", "Yams", "NIOCore", "NIOPosix"],
                "holdfast": ["Wire", "lantern"],
            ])
    }

    @Test func `a target that sees more than the house allows is found`() {
        #expect(
            manifest.trespasses == [
                "Knowledge sees NIOCore", "Knowledge sees NIOPosix", "Knowledge sees Projection", "Wire sees GRDB",
                "holdfast sees lantern",
            ])
    }

    @Test func `what is linked by way of another target is found`() {
        #expect(manifest.linked(with: "holdfast") == ["Wire", "lantern", "Vocabulary", "GRDB"])
    }
}
