import Knowledge

extension StallTest {
    /// As the knowledge base sets it.
    package init(_ knowledge: KnowledgeBase) {
        self.init(
            window: knowledge.points(.stallWindow), fewest: knowledge.points(.stallFewestPoints),
            confidence: knowledge.threshold(.stallConfidence), slack: knowledge.threshold(.shortfallSlack),
            limit: knowledge.threshold(.shortfallLimit))
    }
}

extension Movement {
    /// As the knowledge base sets it.
    package init?(_ values: [Double], by knowledge: KnowledgeBase) {
        self.init(
            values, shift: knowledge.points(.runShift), chance: knowledge.threshold(.trendChance),
            fewest: knowledge.points(.runFewestPoints))
    }
}

extension KnowledgeBase {
    /// A threshold that counts points: a fraction is cut off, and no series has more than a million.
    fileprivate func points(_ id: ThresholdID) -> Int { Int(min(max(threshold(id), 0), 1_000_000)) }
}
