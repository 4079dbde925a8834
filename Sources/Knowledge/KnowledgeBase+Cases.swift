extension KnowledgeBase {
    /// Reads the base that stands in a folder, with the published cases beside it.
    package init(in folder: KnowledgeFolder) throws(KnowledgeFaults) {
        self = try KnowledgeBase(reading: try folder.texts()).telling(try folder.cases())
    }

    /// The same knowledge, which can tell of published cases as well.
    ///
    /// The version becomes another one, since answers can rest on them.
    ///
    /// - Parameter texts: Files of events, one JSON object a line.
    /// - Throws: `KnowledgeFaults` with the first line of each file that is no event.
    package func telling(_ texts: [SourceText]) throws(KnowledgeFaults) -> KnowledgeBase {
        guard !texts.isEmpty else { return self }
        let texts = texts.sorted { $0.file < $1.file }
        var copy = self
        copy.cases = []
        var faults: [KnowledgeFault] = []
        for text in texts {
            do throws(KnowledgeFault) {
                copy.cases.append(try PublishedCase(reading: text, indicators: reportable))
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw KnowledgeFaults(faults: faults) }
        copy.version = KnowledgeBase.hash([version] + texts.flatMap { [$0.file, $0.text] })
        return copy
    }
}
