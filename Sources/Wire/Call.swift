import Vocabulary

/// A method with its arguments, checked against the table: what to do, whichever framing it came in.
package struct Call: Sendable, Hashable {
    package let method: Method
    /// An object of the arguments that were given, none of them null.
    package let params: JSON

    package init(_ method: Method, _ params: JSON = .object([])) {
        self.method = method
        self.params = params
    }
}
