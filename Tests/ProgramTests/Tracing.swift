/// System calls that are made to fail or to take long, by strace(1).
enum Tracing {
    /// Whether strace is there and may trace.
    static let isPermitted: Bool = {
        do {
            let pid = try Spawning.start(
                ["strace", "-o", "/dev/null", "true"], environment: ["PATH=/usr/bin:/bin"],
                streams: ["/dev/null", "/dev/null", "/dev/null"])
            return Spawning.waitForEnd(of: pid) == 0
        } catch {
            return false
        }
    }()

    /// What a program is started through for that to befall its calls on a file. The program keeps its process, and so its signals.
    ///
    /// - Parameter fault: In strace's words, such as `error=EIO:when=3`.
    static func of(_ call: String, on file: String, _ fault: String) -> [String] {
        [
            "strace", "-D", "-f", "-qq", "-o", "/dev/null", "-P", file, "-e", "trace=\(call)", "-e",
            "inject=\(call):\(fault)",
        ]
    }
}
