import Vocabulary

/// An event of somebody: it is refused with a reason, or what is kept of it is an event that reads back the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard let json = try? JSON(parsing: UnsafeRawBufferPointer(start: data, count: size)) else { return 0 }
    do throws(JSONFault) {
        let again = try JSON(parsing: json.line.utf8)
        precondition(again == json, "what is written reads back otherwise")
    } catch {
        preconditionFailure("what is written is not read: \(error)")
    }
    do throws(EventFault) {
        let event = try Event(checking: json, district: "riverbend")
        let again = try Event(checking: .object(event.fields))
        precondition(again == event, "what is kept is another event")
    } catch {
        precondition(!error.reason.isEmpty, "refused without a reason")
    }
    return 0
}
