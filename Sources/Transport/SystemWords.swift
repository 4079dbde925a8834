import Glibc

/// What the system says about an error number, as `Permission denied`.
func systemWords(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
}
