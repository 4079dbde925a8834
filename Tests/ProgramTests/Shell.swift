import Foundation
import Specimens

/// A person at a shell, who has the programs on the path.
enum Shell {
    private static var folder: String { Program.holdfast.url.deletingLastPathComponent().path }

    /// The lines of a document that are set off by four blanks, without their remarks; what is fenced is none of them.
    static func examples(_ document: String) -> [String] {
        let open = document.components(separatedBy: "```").enumerated().filter { $0.offset.isMultiple(of: 2) }
        return open.flatMap { $0.element.components(separatedBy: "\n") }
            .filter { $0.hasPrefix("    ") && !$0.hasPrefix("     ") }.map { line in
                line.range(of: "  #").map { String(line[..<$0.lowerBound]) } ?? line
            }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Types lines one after another, and ends at the first that fails unless they say otherwise.
    static func type(
        _ lines: String, in place: String, socket: String? = nil, under wrapper: [String] = []
    ) async throws -> Program.Ran {
        let file = place + "/script.sh"
        try Data("set -euo pipefail\nset -m\n\(lines)\n".utf8).write(to: URL(fileURLWithPath: file))
        let running = try Running(
            wrapper + [
                "/bin/bash", "-c", "cd \"$1\" && exec timeout 300 /bin/bash \"$2\"", "bash", place, file,
            ],
            [
                "PATH": "\(folder):/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin", "PROGRAMS": folder,
                "KNOWLEDGE": Bases.project + "/knowledge", "HOME": place, "XDG_STATE_HOME": place + "/.state",
            ].merging(socket.map { ["HOLDFAST_SOCKET": $0] } ?? [:]) { $1 }, "")
        let code = await running.end()
        return Program.Ran(code: code, out: try running.out(), err: try running.err())
    }
}
