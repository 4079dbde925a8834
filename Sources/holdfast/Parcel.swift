import Foundation
import Post
import Vocabulary

/// A message that the daemon gave to be delivered, and how.
struct Parcel {
    let number: Int
    let attempt: Int
    private let to: String
    private let from: String
    private let name: String
    private let bytes: [UInt8]
    private let delivery: JSON

    /// - Throws: `Ending` 1 for what this program does not understand.
    init(_ message: JSON, by delivery: JSON) throws {
        guard let number = message["number"]?.whole, let attempt = message["attempt"]?.whole,
            let to = message["to"]?.text, let from = message["from"]?.text,
            let encoded = message["bytes"]?.text, let data = Data(base64Encoded: encoded),
            let id = message["message_id"]?.text
        else { throw Ending(code: 1, words: "the daemon gave a message that cannot be read; are both of one version?") }
        self.number = number
        self.attempt = attempt
        self.to = to
        self.from = from
        self.delivery = delivery
        bytes = Array(data)
        // Of the same message it is the same, and no sign of it leads out of a folder.
        let signs = id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-.@".contains($0)) }
        name = String(signs.drop { $0 == "." })
    }

    func delivered() -> Fate {
        let path = delivery["path"]?.text
        switch delivery["by"]?.text {
        case "smtp": return relayed()
        case "sendmail":
            return LocalMailer(path: path ?? "/usr/sbin/sendmail").send(bytes, from: from, to: to)
        case "maildir": return MailFolder(path: path ?? "").deliver(bytes, as: name)
        case "file": return MailFolder.write(bytes, to: "\(path ?? "")/\(name).eml")
        case "standard-output":
            do {
                try FileHandle.standardOutput.write(contentsOf: Data(bytes))
                return Fate(.accepted, reply: "written to standard output")
            } catch {
                return Fate(
                    .deferred, reply: "standard output takes nothing: \((error as NSError).localizedDescription)")
            }
        case let other: return Fate(.misconfigured, reply: "\"\(other ?? "")\" is no way to deliver known here")
        }
    }

    private func relayed() -> Fate {
        let user = delivery["user"]?.text
        let password = user.flatMap { _ in Parcel.secret("smtp-password") }
        if user != nil, password == nil {
            return Fate(
                .misconfigured,
                reply:
                    "the server asks who sends, and there is no credential smtp-password; add LoadCredential=smtp-password:FILE to the service"
            )
        }
        let relay = Relay(
            host: delivery["host"]?.text ?? "localhost", port: delivery["port"]?.whole ?? 25,
            security: delivery["security"]?.text.flatMap(Relay.Security.init(rawValue:)) ?? .none, user: user,
            password: password, patience: delivery["seconds"]?.whole ?? 60)
        return relay.send(bytes, from: from, to: to)
    }

    /// What the service manager keeps for this service alone.
    ///
    /// > Source: systemd.exec(5), LoadCredential=
    private static func secret(_ name: String) -> String? {
        guard let folder = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"],
            let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
            let text = String(data: data, encoding: .utf8)
        else { return nil }
        return String(text.prefix { !$0.isNewline })
    }

    func says(_ fate: Fate) -> String {
        let code = fate.code == 0 ? "" : "\(fate.code) "
        let whom = number == 0 ? "the test message to \(to)" : "digest \(number) to \(to), attempt \(attempt)"
        return "\(whom): \(fate.outcome.rawValue), \(code)\(fate.reply)"
    }
}
