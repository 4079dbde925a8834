import Inquiry
import Knowledge
import Projection
import Specimens
import Understanding
import Vocabulary

/// A district with names that are alike, out of one another's words, and in another script.
private let lines = """
    {"kind": "site", "at": "2020", "site": "oak", "name": "Oak Street Elementary School"}
    {"kind": "site", "at": "2020", "site": "lopez", "name": "Niños Héroes / López K-8"}
    {"kind": "initiative", "at": "2023-09-01", "initiative": "math-plc", "name": "Math Learning Teams", "aliases": ["the 2023 launch", "数学"]}
    {"kind": "initiative", "at": "2024-09-01", "initiative": "literacy", "name": "Early Reading Teams"}
    """

private let listener: Listener = {
    do {
        let base = try Bases.shipped()
        let history = History(try Ledgers.entries(lines), indicators: Set(base.indicators.map(\.id)))
        guard let day = Day("2026-03-02") else { fatalError("no such day") }
        let state = DistrictState(history, of: "riverbend", on: day)
        return Listener(
            Ears.shipped, Roster(initiatives: state.initiatives, sites: state.sites, cases: base.cases),
            Claims(base), base, today: day)
    } catch {
        fatalError("\(error)")
    }
}()

/// Words of somebody: they are a question or they are not, and the same words are the same question.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let text = String(decoding: UnsafeRawBufferPointer(start: data, count: size), as: UTF8.self)
    let understood = listener.understand(text)
    precondition(understood == listener.understand(text), "understood otherwise the second time")
    if case .unclear(_, let choices) = understood {
        precondition(!choices.isEmpty, "a choice of nothing")
    }
    _ = listener.taken(in: text)
    return 0
}
