import Foundation
import Specimens
import Testing

/// What the README says to type to install, typed on a machine whose folders are laid over, so that nothing of it stays.
@Suite(.timeLimit(.minutes(5)))
struct InstallationTests {
    /// It takes root, a file system that can be laid over another, and the tools of systemd, which need not run.
    private static let isPossible: Bool = {
        guard geteuid() == 0, let known = FileManager.default.contents(atPath: "/proc/filesystems") else {
            return false
        }
        return String(decoding: known, as: UTF8.self).contains("\toverlay\n")
            && ["/usr/bin/systemd-sysusers", "/usr/bin/systemd-tmpfiles", "/usr/bin/systemctl", "/usr/bin/unshare"]
                .allSatisfy(FileManager.default.isExecutableFile)
    }()

    @Test(.enabled(if: isPossible, "it takes root, overlayfs and the tools of systemd"))
    func `what the README says to type installs a service whose socket answers`() async throws {
        let text = try String(contentsOfFile: Bases.project + "/README.md", encoding: .utf8)
        let starts = ["install ", "systemd-sysusers", "systemctl "]
        let lines = Shell.examples(text).filter { line in starts.contains { line.hasPrefix($0) } }
        #expect(lines.count == 8)
        try await Camp.with { camp in
            let over = """
                over="$PWD/over"
                mkdir "$over"
                mount -t tmpfs tmpfs "$over"
                for folder in usr etc var; do
                  mkdir -p "$over/$folder/upper" "$over/$folder/work"
                  mount -t overlay overlay -o "lowerdir=/$folder,upperdir=$over/$folder/upper,workdir=$over/$folder/work" "/$folder"
                done
                mount -t tmpfs tmpfs /run
                export SYSTEMD_OFFLINE=1
                cd \(Bases.project)

                """
            // What is built for the tests is put where a build for use would be; nothing can be started without systemd running.
            let installing = lines.joined(separator: "\n").replacing(".build/release/", with: "\"$PROGRAMS\"/")
                .replacing("enable --now", with: "enable")
            let trying = """

                cd "$OLDPWD"
                getent passwd holdfast
                getent group holdfast
                [ -L /etc/systemd/system/sockets.target.wants/holdfast.socket ]
                [ "$(stat -c %U:%a /run/holdfast /var/lib/holdfast | tr '\\n' ' ')" = "root:755 holdfast:700 " ]
                export PATH=/usr/bin:/bin HOLDFAST_SOCKET=/run/holdfast/holdfast.sock
                command -v holdfast
                /usr/bin/holdfastd --config /etc/holdfast/holdfast.yaml --state "$PWD/installed" 2> log &
                until holdfast health > /dev/null 2>&1; do kill -0 %1; sleep 0.1; done
                holdfast record '{"kind": "district", "at": "2024-07-01", "district": "riverbend", "name": "Riverbend Unified"}'
                holdfast status
                kill %1
                wait
                cd /

                """
            let ran = try await Shell.type(
                over + installing + trying, in: camp.folder,
                under: ["/usr/bin/unshare", "--mount", "--propagation", "private"])
            #expect(ran.code == 0, "\(ran.out)\n\(ran.err)")
            #expect(ran.out.contains("/usr/bin/holdfast\n") && ran.out.contains("1 recorded"), "\(ran.out)")
            #expect(!FileManager.default.fileExists(atPath: "/etc/systemd/system/holdfast.service"))
        }
    }
}
