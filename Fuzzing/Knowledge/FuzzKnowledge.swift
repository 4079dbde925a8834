import Knowledge
import Specimens

/// A file of an author in a small knowledge base: it is read, or every fault in it has a place, a reason and a remedy.
///
/// The first line is the path of the file, the rest what stands in it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = UnsafeRawBufferPointer(start: data, count: size)
    let parts = input.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let file = parts.first, let text = parts.dropFirst().first else { return 0 }
    let source = SourceText(
        file: String(decoding: file, as: UTF8.self), text: String(decoding: text, as: UTF8.self))
    do throws(KnowledgeFaults) {
        _ = try KnowledgeBase(reading: SmallBase.texts.filter { $0.file != source.file } + [source])
    } catch {
        precondition(!error.faults.isEmpty, "refused without a fault")
        for fault in error.faults {
            precondition(!fault.reason.isEmpty && !fault.remedy.isEmpty, "a fault that helps nobody")
        }
    }
    return 0
}
