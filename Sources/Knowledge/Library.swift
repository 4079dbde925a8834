/// The knowledge that each district is answered from: one base, with what some of them have set otherwise.
package struct Library: Sendable {
    package let base: KnowledgeBase
    private let adjusted: [String: KnowledgeBase]

    /// - Throws: `KnowledgeFaults` with every adjustment that does not fit the base.
    package init(_ base: KnowledgeBase, adjustments: [String: [Adjustment]] = [:]) throws(KnowledgeFaults) {
        self.base = base
        var adjusted: [String: KnowledgeBase] = [:]
        var faults: [KnowledgeFault] = []
        for (district, list) in adjustments.sorted(by: { $0.key < $1.key }) {
            do throws(KnowledgeFaults) {
                adjusted[district] = try base.adjusted(by: list)
            } catch {
                faults += error.faults
            }
        }
        guard faults.isEmpty else { throw KnowledgeFaults(faults: faults) }
        self.adjusted = adjusted
    }

    package subscript(district: String) -> KnowledgeBase { adjusted[district] ?? base }
}
