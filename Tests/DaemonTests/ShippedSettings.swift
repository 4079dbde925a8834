import Foundation
import Specimens

/// `config/holdfast.yaml`, as if somebody had taken the marks away from every setting in it.
enum ShippedSettings {
    static func withoutMarks() throws -> String {
        let text = try String(
            contentsOf: URL(fileURLWithPath: Bases.project + "/config/holdfast.yaml"), encoding: .utf8)
        let settings = text.split(separator: "\n").filter { line in
            line.hasPrefix("# ") && line.contains(": ") || line.hasSuffix(":")
        }
        return settings.map { $0.dropFirst(2) }.filter(isSetting).joined(separator: "\n")
    }

    private static func isSetting(_ line: Substring) -> Bool {
        let key = line.drop { $0 == " " }.prefix { $0 != ":" }
        return !key.isEmpty && key.allSatisfy { $0.isLowercase || $0 == "-" }
    }
}
