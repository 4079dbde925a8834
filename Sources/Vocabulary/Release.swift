/// What this is: the daemon and its client are released together.
package enum Release {
    package static let version = "0.1.0"
}
