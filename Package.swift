// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the house, with what it may see. `ArchitectureTests` reads this list and holds the sources to it.
func module(_ name: String, sees modules: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: modules, swiftSettings: strict)
}

/// To learn from examples is arithmetic, which takes twenty times as long where it is not optimised: tests would wait.
func optimised(_ target: Target) -> Target {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
    return target
}

func program(_ name: String, sees modules: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: modules, swiftSettings: strict)
}

/// A measurement that is run by hand and installed by nobody.
func bench(
    _ name: String, in folder: String, of modules: [Target.Dependency], besides exclude: [String] = []
) -> Target {
    .executableTarget(
        name: name, dependencies: modules, path: "Benchmarks/" + folder, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, of modules: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: modules, resources: resources, swiftSettings: strict)
}

let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
]
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let csv: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "holdfast",
    products: [
        .executable(name: "holdfastd", targets: ["holdfastd"]),
        .executable(name: "holdfast", targets: ["holdfast"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        module("Vocabulary"),
        module("Wire", sees: ["Vocabulary"]),
        module("Transport", sees: nio),
        module("Projection", sees: ["Vocabulary"]),
        module("Indicators", sees: ["Vocabulary", "Projection", "Knowledge"]),
        module("Diagnosis", sees: ["Vocabulary", "Projection", "Knowledge", "Indicators"]),
        module("Advice", sees: ["Vocabulary", "Projection", "Knowledge", "Diagnosis"]),
        module("Inquiry", sees: ["Vocabulary", "Projection", "Knowledge", "Indicators", "Diagnosis", "Advice"]),
        module(
            "Watch",
            sees: ["Vocabulary", "Projection", "Knowledge", "Indicators", "Diagnosis", "Advice", "Inquiry"]),
        module(
            "Rendering",
            sees: [
                "Vocabulary", "Projection", "Knowledge", "Indicators", "Diagnosis", "Advice", "Inquiry",
                "Understanding", "Watch",
            ]),
        .systemLibrary(
            name: "CPNG", path: "Libraries/CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        module("Picture", sees: ["CPNG"]),
        module("Mail", sees: ["Vocabulary"]),
        .systemLibrary(
            name: "CCurl", path: "Libraries/CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]),
        module("Post", sees: ["CCurl"]),
        module("ModelContext", sees: ["Vocabulary"]),
        optimised(module("Language")),
        module("Understanding", sees: ["Vocabulary", "Projection", "Knowledge", "Inquiry", "Language"]),
        module(
            "Proving",
            sees: [
                "Vocabulary", "Projection", "Knowledge", "Indicators", "Diagnosis", "Advice", "Inquiry", "Rendering",
            ]),
        module("Knowledge", sees: ["Vocabulary", yams]),
        module("Ledger", sees: ["Vocabulary", grdb, crypto]),
        module(
            "Daemon",
            sees: [
                "Vocabulary", "Wire", "Knowledge", "Ledger", "Transport", "Projection", "Diagnosis", "Inquiry",
                "Understanding", "Rendering", "Watch", "Mail", "Picture", logging, lifecycle,
            ]),
        .systemLibrary(
            name: "CArchive", path: "Libraries/CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]
        ),
        module("Intake", sees: ["Vocabulary", csv, "CArchive"]),
        .systemLibrary(
            name: "CEdit", path: "Libraries/CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        module("Terminal", sees: ["CEdit"]),
        program(
            "holdfast",
            sees: ["Vocabulary", "Wire", "Transport", "Intake", "Terminal", "Post", "ModelContext", arguments]),
        program(
            "holdfastd",
            sees: [
                "Vocabulary", "Knowledge", "Inquiry", "Language", "Rendering", "Ledger", "Transport", "Proving",
                "Daemon",
                arguments, logging, lifecycle,
                signals,
            ]),
        .target(
            name: "Specimens",
            dependencies: [
                "Vocabulary", "Knowledge", "Projection", "Indicators", "Diagnosis", "Inquiry", "Understanding",
            ],
            path: "Tests/Specimens", swiftSettings: strict
        ),
        .target(
            name: "Household",
            dependencies: [
                "Vocabulary", "Knowledge", "Transport", "Daemon", "Specimens", "Understanding", logging, lifecycle,
            ],
            path: "Tests/Household", swiftSettings: strict
        ),
        bench(
            "knowledge-load", in: "KnowledgeLoad", of: ["Daemon", "Household", "Knowledge", "Specimens", "Vocabulary"]),
        bench(
            "planted-causes", in: "PlantedCauses",
            of: ["Diagnosis", "Indicators", "Inquiry", "Knowledge", "Projection", "Specimens", "Vocabulary"]),
        bench("hb1", in: "HB1", of: ["Diagnosis", "Indicators", "Knowledge", "Vocabulary"]),
        bench("interviews", in: "Interviews", of: ["Diagnosis", "Knowledge", "Specimens"]),
        bench(
            "why-not", in: "WhyNot", of: ["Diagnosis", "Indicators", "Knowledge", "Specimens", "Vocabulary"]),
        bench(
            "understanding", in: "Understanding",
            of: ["Knowledge", "Language", "Projection", "Specimens", "Understanding", "Vocabulary"],
            besides: ["beside-scikit-learn"]),
        bench(
            "digest-year", in: "DigestYear",
            of: [
                "Diagnosis", "Inquiry", "Knowledge", "Projection", "Rendering", "Specimens", "Vocabulary", "Watch",
            ]),
        bench("revising", in: "Revising", of: ["Inquiry", "Knowledge", "Specimens", "Vocabulary"]),
        .executableTarget(
            name: "holdfast-manual", dependencies: ["Vocabulary", "Wire"], path: "Packaging/Manual",
            swiftSettings: strict),
        .target(name: "Children", path: "Benchmarks/Children", swiftSettings: strict),
        bench("import-speed", in: "ImportSpeed", of: ["Children"]),
        .systemLibrary(name: "Epoll", path: "Benchmarks/Epoll"),
        bench("serving-speed", in: "ServingSpeed", of: ["Children", "Epoll"]),
        bench(
            "whole-state", in: "WholeState",
            of: ["Children", "Ledger", "Transport", "Vocabulary"]),
        bench("stall-power", in: "StallPower", of: ["Indicators", "Knowledge", "Specimens", "Vocabulary"]),
        tests(
            "ScenarioTests",
            of: ["Specimens", "Vocabulary", "Knowledge", "Projection", "Indicators", "Diagnosis", "Advice", "Inquiry"]),
        tests("VocabularyTests", of: ["Vocabulary"]),
        tests(
            "WatchTests",
            of: [
                "Watch", "Rendering", "Diagnosis", "Indicators", "Inquiry", "Knowledge", "Projection", "Specimens",
                "Vocabulary",
            ]),
        tests("MailTests", of: ["Mail", "Vocabulary"]),
        tests("PictureTests", of: ["Picture"]),
        tests("ModelContextTests", of: ["ModelContext", "Vocabulary"]),
        tests("TerminalTests", of: ["Terminal"]),
        tests("LanguageTests", of: ["Language", "Specimens"]),
        tests("LedgerTests", of: ["Ledger", "Vocabulary", grdb]),
        tests("ProjectionTests", of: ["Projection", "Specimens", "Vocabulary"]),
        tests("IndicatorsTests", of: ["Indicators", "Knowledge", "Projection", "Specimens", "Vocabulary"]),
        tests("WireTests", of: ["Wire", "Vocabulary"]),
        tests("TransportTests", of: ["Transport"] + nio),
        tests("IntakeTests", of: ["Intake", "Specimens", "Vocabulary"]),
        tests(
            "DaemonTests",
            of: [
                "Daemon", "Household", "Specimens", "Vocabulary", "Wire", "Knowledge", "Transport", "Ledger", "Watch",
                logging,
            ]),
        tests("ProgramTests", of: ["holdfast", "holdfastd", "Specimens", "Knowledge", "Vocabulary"]),
        tests(
            "TranscriptTests", of: ["Household", "Specimens", "Knowledge", "Vocabulary"],
            resources: [.copy("Transcripts"), .copy("Talks")]),
        tests("ArchitectureTests", of: ["Specimens"]),
        tests("KnowledgeTests", of: ["Knowledge", "Vocabulary"]),
        tests("ProvingTests", of: ["Proving", "Diagnosis", "Knowledge", "Vocabulary", "Specimens"]),
        tests(
            "KnowledgeBaseTests",
            of: [
                "Specimens", "Knowledge", "Diagnosis", "Projection", "Understanding", "Intake", "Vocabulary",
            ]),
        tests(
            "UnderstandingTests",
            of: ["Specimens", "Understanding", "Inquiry", "Knowledge", "Language", "Projection", "Vocabulary"]),
        tests(
            "AdviceTests", of: ["Advice", "Diagnosis", "Knowledge", "Projection", "Vocabulary", "Specimens"]),
        tests(
            "InquiryTests",
            of: [
                "Inquiry", "Advice", "Diagnosis", "Knowledge", "Projection", "Rendering", "Vocabulary", "Specimens",
            ]),
        tests(
            "RenderingTests",
            of: [
                "Rendering", "Understanding", "Inquiry", "Diagnosis", "Knowledge", "Projection", "Vocabulary",
                "Specimens",
            ]),
        tests(
            "DiagnosisTests",
            of: ["Diagnosis", "Indicators", "Knowledge", "Projection", "Vocabulary", "Specimens"]),
    ],
    swiftLanguageModes: [.v6])

// libFuzzer brings its own beginning of a program, which takes flags that a package in use may not have: scripts/fuzz sets it.
if Context.environment["HOLDFAST_FUZZING"] != nil {
    func fuzzer(_ name: String, in folder: String, of modules: [Target.Dependency]) -> Target {
        .executableTarget(
            name: name, dependencies: modules, path: "Fuzzing/" + folder,
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
    }
    package.targets += [
        fuzzer("fuzz-lines", in: "Lines", of: ["Transport", "Wire", .product(name: "NIOCore", package: "swift-nio")]),
        fuzzer("fuzz-events", in: "Events", of: ["Vocabulary"]),
        fuzzer("fuzz-knowledge", in: "Knowledge", of: ["Knowledge", "Specimens"]),
        fuzzer(
            "fuzz-questions", in: "Questions",
            of: ["Inquiry", "Knowledge", "Projection", "Specimens", "Understanding", "Vocabulary"]),
    ]
    package.targets.append(
        .executableTarget(
            name: "fuzz-seeds", dependencies: ["Knowledge", "Specimens", "Vocabulary", "Wire"], path: "Fuzzing/Seeds",
            swiftSettings: strict))
}
