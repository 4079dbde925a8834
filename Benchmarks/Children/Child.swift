import Glibc

/// A process that is started here, measured by wait4(2).
package struct Child {
    package struct Fault: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) {
            self.description = description
        }
    }

    package struct Ended {
        package let time: Duration
        /// Of the processor.
        package let work: Duration
        /// Peak of memory in use, in KiB.
        package let peak: Int
    }

    package let processID: pid_t
    private let name: String
    private let start = ContinuousClock.now

    package init(_ command: [String]) throws {
        name = command.joined(separator: " ")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var words = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var processID: pid_t = 0
        let number = posix_spawnp(&processID, command[0], &actions, nil, &words, environ)
        guard number == 0 else {
            throw Fault(description: "\(command[0]) does not start: \(String(cString: strerror(number)))")
        }
        self.processID = processID
    }

    /// Waits for its end.
    package func end(expecting code: Int32 = 0) throws -> Ended {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(processID, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw Fault(description: "\(name) is lost") }
        }
        guard status == code << 8 else { throw Fault(description: "\(name) ended with \(status >> 8)") }
        let work = [usage.ru_utime, usage.ru_stime].map { Duration.seconds($0.tv_sec) + .microseconds($0.tv_usec) }
        return Ended(time: .now - start, work: work[0] + work[1], peak: usage.ru_maxrss)
    }

    /// Asks it to end, and waits.
    package func stop() throws -> Ended {
        _ = Glibc.kill(processID, SIGTERM)
        return try end()
    }

    /// Ends it at once.
    package func kill() throws {
        _ = Glibc.kill(processID, SIGKILL)
        var status: Int32 = 0
        while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    }

    package static func run(_ command: [String]) throws -> Ended { try Child(command).end() }
}
