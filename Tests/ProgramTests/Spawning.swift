import Glibc

/// Starting a process and waiting for it, by posix_spawn(3) and waitpid(2).
enum Spawning {
    struct Fault: Error {
        let number: Int32
    }

    /// - Parameters:
    ///   - environment: `NAME=value` each.
    ///   - streams: Paths for standard input, output and error. Every other descriptor of this process closes on exec.
    static func start(_ command: [String], environment: [String], streams: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, path) in streams.enumerated() {
            let flags = descriptor == 0 ? O_RDONLY : O_WRONLY
            posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads that run tests hold signals back, and a child would go on doing so.
        var none = sigset_t()
        var every = sigset_t()
        sigemptyset(&none)
        sigfillset(&every)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &every)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var words = command.map { strdup($0) } + [nil]
        var values = environment.map { strdup($0) } + [nil]
        defer { for pointer in words + values { free(pointer) } }
        var processID: pid_t = 0
        let number = posix_spawnp(&processID, command[0], &actions, &attributes, &words, &values)
        guard number == 0 else { throw Fault(number: number) }
        return processID
    }

    /// Blocks until the process ends.
    ///
    /// - Returns: Its exit code, or the number of the signal that ended it.
    static func waitForEnd(of processID: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(processID, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : signal
    }
}
