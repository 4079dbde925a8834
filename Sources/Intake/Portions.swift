import Vocabulary

/// Events cut into requests that each fit in a line of the protocol.
package enum Portions {
    /// - Parameter bytes: About how many bytes of events a portion may have; an event that is larger stands alone.
    /// - Returns: All events, in their order; never an empty portion.
    package static func cut(_ events: [Event], bytes: Int = 512 * 1024) -> [[Event]] {
        var portions: [[Event]] = []
        var size = 0
        for event in events {
            let length = event.line.utf8.count + 2
            if portions.isEmpty || size + length > bytes {
                portions.append([])
                size = 0
            }
            portions[portions.count - 1].append(event)
            size += length
        }
        return portions
    }
}
