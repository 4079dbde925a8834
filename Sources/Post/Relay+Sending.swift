import CCurl

extension Relay {
    /// Sends one message to one recipient, and keeps what the server said.
    ///
    /// The library speaks SMTP, TLS and the ways of logging in; what is told apart here is what a scheduler must know: whether
    /// the message can have been taken. Until its last byte was handed over it cannot; after that, silence may mean either.
    ///
    /// - Parameters:
    ///   - sender: The address that failures are told to.
    ///   - bytes: The message, with CRLF at its line ends; lines that begin with a full stop are seen to by the library.
    package func send(_ bytes: [UInt8], from sender: String, to recipient: String) -> Fate {
        guard let curl = curl_easy_init() else {
            return Fate(.deferred, reply: "there is no memory to send it with")
        }
        defer { curl_easy_cleanup(curl) }
        let transfer = Transfer(bytes)
        var recipients = curl_slist_append(nil, "<\(recipient)>")
        defer { curl_slist_free_all(recipients) }
        guard recipients != nil else { return Fate(.deferred, reply: "there is no memory to send it with") }
        let result = withExtendedLifetime(transfer) {
            set(curl, sender, &recipients, transfer)
            return curl_easy_perform(curl)
        }
        var code = 0
        _ = curl_last_code(curl, &code)
        return fate(result, code, transfer)
    }

    private func set(
        _ curl: UnsafeMutableRawPointer, _ sender: String, _ recipients: inout UnsafeMutablePointer<curl_slist>?,
        _ transfer: Transfer
    ) {
        let scheme = security == .tls ? "smtps" : "smtp"
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        _ = curl_set_text(curl, CURLOPT_URL, "\(scheme)://\(host):\(port)/localhost")
        _ = curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        _ = curl_set_text(curl, CURLOPT_PROXY, "")
        _ = curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
        _ = curl_set_number(curl, CURLOPT_UPLOAD, 1)
        _ = curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, patience)
        _ = curl_set_number(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, patience)
        _ = curl_set_number(curl, CURLOPT_TIMEOUT, 2 * patience)
        _ = curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(sender)>")
        _ = curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
        if security == .starttls { _ = curl_set_number(curl, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
        if let user {
            _ = curl_set_text(curl, CURLOPT_USERNAME, user)
            _ = curl_set_text(curl, CURLOPT_PASSWORD, password ?? "")
        }
        _ = curl_set_number(curl, CURLOPT_VERBOSE, 1)
        _ = curl_set_context(curl, CURLOPT_DEBUGDATA, context)
        _ = curl_set_witness(curl) { _, kind, text, count, context in
            guard kind == CURLINFO_HEADER_IN, let text, let context else { return 0 }
            Transfer.of(context).hear(UnsafeBufferPointer(start: text, count: count))
            return 0
        }
        _ = curl_set_context(curl, CURLOPT_READDATA, context)
        _ = curl_set_reader(curl) { buffer, size, count, context in
            guard let buffer, let context else { return 0 }
            return Transfer.of(context).read(into: buffer, room: size * count)
        }
        _ = curl_set_size(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(transfer.count))
    }

    private func fate(_ result: CURLcode, _ code: Int, _ transfer: Transfer) -> Fate {
        let spoken = transfer.heard.hasPrefix("\(code)") ? String(transfer.heard.dropFirst(4)) : transfer.heard
        let says = spoken.isEmpty ? String(cString: curl_easy_strerror(result)) : spoken
        // The library counts what comes after the message, the farewell, as no part of it.
        if result == CURLE_OK { return Fate(.accepted, code: code, reply: says) }
        if transfer.isWhole, !(400...599).contains(code) {
            return Fate(.unknown, code: code, reply: "the link was lost after the message; \(says)")
        }
        switch code {
        case 400...499 where result != CURLE_LOGIN_DENIED: return Fate(.deferred, code: code, reply: says)
        case 500...599 where result != CURLE_LOGIN_DENIED: return Fate(.refused, code: code, reply: says)
        default: break
        }
        switch result {
        case CURLE_LOGIN_DENIED, CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_USE_SSL_FAILED,
            CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
            return Fate(
                .misconfigured, code: code, reply: "\(String(cString: curl_easy_strerror(result))); \(says)")
        default: return Fate(.deferred, code: code, reply: "\(String(cString: curl_easy_strerror(result))); \(says)")
        }
    }
}

/// A message on its way, as the library takes it bit by bit, and what the server said last.
private final class Transfer {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var heard = ""

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }
    /// The library has taken all of it, so that the server may have it whole.
    var isWhole: Bool { position == bytes.count }

    static func of(_ context: UnsafeMutableRawPointer) -> Transfer {
        Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    func read(into buffer: UnsafeMutablePointer<CChar>, room: Int) -> Int {
        let count = min(room, bytes.count - position)
        bytes.withUnsafeBytes { source in
            guard let start = source.baseAddress else { return }
            UnsafeMutableRawPointer(buffer).copyMemory(from: start + position, byteCount: count)
        }
        position += count
        return count
    }

    func hear(_ line: UnsafeBufferPointer<CChar>) {
        heard = String(decoding: line.prefix(4 * Fate.longest).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
