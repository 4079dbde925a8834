/// A number that stands for a row of bytes, the same on every machine and in every run.
///
/// > Source: FNV-1a with 64 bits, Fowler, Noll and Vo
struct Hash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func take(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = Hash()
        for byte in bytes { hash.take(byte) }
        return hash.value
    }
}
