/// Who is at the other end of a connection, as the kernel says it.
///
/// The process id is left out: by the time it is read it can belong to another program.
package struct Peer: Sendable, Hashable {
    package let uid: UInt32
    package let gid: UInt32

    package init(uid: UInt32, gid: UInt32) {
        self.uid = uid
        self.gid = gid
    }
}
