import Foundation
import Specimens
import Testing

/// What the documents tell people to type, typed.
@Suite(.timeLimit(.minutes(10)))
struct DocumentTests {
    /// The blocks of a document that are fenced as `sh`, one after another.
    private static func blocks(_ text: String) -> String {
        text.components(separatedBy: "```sh\n").dropFirst()
            .compactMap { $0.components(separatedBy: "\n```").first }.joined(separator: "\n")
    }

    @Test(arguments: ["tutorial", "runbook", "protocol", "events", "knowledge"])
    func `every command of a document does what it says`(name: String) async throws {
        let text = try String(contentsOfFile: "\(Bases.project)/docs/\(name).md", encoding: .utf8)
        let typed = Self.blocks(text)
        #expect(typed.contains("holdfast"))
        let place = FileManager.default.temporaryDirectory.appending(path: "hf-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(
            atPath: place + "/.config/holdfast", withIntermediateDirectories: true)
        // A budget that a busy machine keeps, where the document has settings of its own and where it has none.
        let patient = "limits: {query-seconds: 60}"
        try Data("\(patient)\n".utf8).write(to: URL(fileURLWithPath: place + "/.config/holdfast/holdfast.yaml"))
        let lines = typed.replacing("printf 'district: riverbend", with: "printf '\(patient)\\ndistrict: riverbend")
        let ran = try await Shell.type(lines, in: place)
        #expect(ran.code == 0, "\(ran.out.suffix(600))\n\(ran.err.suffix(600))")
        try FileManager.default.removeItem(atPath: place)
    }
}
