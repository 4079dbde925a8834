/// A mail server, and how to speak to it.
package struct Relay: Sendable, Hashable {
    package let host: String
    package let port: Int
    package let security: Security
    /// `nil`: it asks nobody who they are.
    package let user: String?
    package let password: String?
    /// Seconds for the connection, and for all of the sending.
    package let patience: Int

    package enum Security: String, Sendable, Hashable, CaseIterable {
        /// In the clear: for a server on this machine.
        case none
        /// In the clear until it is asked to go over to TLS, without which nothing is sent.
        case starttls
        case tls
    }

    package init(
        host: String, port: Int, security: Security, user: String? = nil, password: String? = nil, patience: Int = 60
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.patience = patience
    }
}
