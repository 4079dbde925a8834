import Foundation
import Knowledge
import Specimens
import Testing
import Vocabulary

/// An interview in the terminal, with what a person types.
@Suite(.timeLimit(.minutes(5)))
struct InterviewTests {
    private let launch = #"{"kind":"initiative","at":"2023","initiative":"math-plc","name":"Math PLC"}"#

    @Test func `answers are asked for until they can be taken, and go on record as reports`() async throws {
        try await Camp.served { camp in
            #expect(try await camp.holdfast("record", launch).code == 0)
            let ran = try await camp.holdfast("interview", "math-plc", input: "many\nno\n")
            #expect(ran.code == 0, "\(ran.err)")
            #expect(ran.out.contains("1 of at most 10."))
            #expect(ran.out.contains("That is not yes or no."))
            #expect(ran.out.contains("recorded at 2"))
            #expect(ran.out.contains("Ended."))
            let told = try await camp.json("export")["events"]?.elements?.last
            #expect(told?["kind"] == "report")
            #expect(told?["value"] == false)
            #expect(told?["source"] == "interview")
            #expect(told?["confidence"] == "report")
        }
    }

    @Test func `what is passed over is not asked again, and it stops where no other question could change the advice`()
        async throws
    {
        try await Camp.served { camp in
            #expect(try await camp.holdfast("record", launch).code == 0)
            let ran = try await camp.holdfast("interview", "math-plc", input: "\n\n\n")
            let questions = ran.out.split(separator: "\n").filter { $0.contains(" of at most 10. ") }
                .map { $0.split(separator: ". ", maxSplits: 1).last ?? "" }
            #expect(questions.count == 2)
            #expect(Set(questions).count == 2)
            #expect(ran.out.contains("No open question could change the advice."))
            #expect(try await camp.json("export")["events"]?.elements?.count == 1)
        }
    }

    @Test func `what stands in the way is picked by its number or its words, and goes on record as a word`()
        async throws
    {
        func sound(_ camp: Camp) throws {
            let files = Dictionary(SmallBase.texts.map { ($0.file, $0.text) }) { first, _ in first }
            try camp.write((files["weighing.yaml"] ?? "") + "\nsounding: obstacle\n", to: "knowledge/weighing.yaml")
            let indicator = (files["indicators/has-shared-rubric.yaml"] ?? "")
                .replacing("has-shared-rubric", with: "obstacle").replacing("unit: flag", with: "unit: word")
                .replacing("{by: structure, type: shared-rubric}", with: "{by: reported}")
            try camp.write(indicator, to: "knowledge/indicators/obstacle.yaml")
            for (cause, word) in [("sponsor-withdrew", "leaders"), ("no-shared-rubric", "no-rubric")] {
                let text = (files["causes/\(cause).yaml"] ?? "").replacing("prior:", with: "heard-as: \(word)\nprior:")
                try camp.write(text, to: "knowledge/causes/\(cause).yaml")
            }
        }
        try await Camp.served(preparing: sound) { camp in
            #expect(try await camp.holdfast("record", launch).code == 0)
            let ran = try await camp.holdfast("interview", "math-plc", input: "9\nno rubric\n")
            #expect(ran.out.contains("   [2] no rubric\n"), "\(ran.out) \(ran.err)")
            #expect(ran.out.contains("That is not a number from 1 to 2, or the words."))
            #expect(try await camp.json("export")["events"]?.elements?.last?["value"] == "no-rubric")
        }
    }

    @Test func `an initiative that is not there is told of, and nothing is asked`() async throws {
        try await Camp.served { camp in
            #expect(try await camp.holdfast("record", launch).code == 0)
            let ran = try await camp.holdfast("interview", "reading", input: "")
            #expect(ran.code == 1)
            #expect(ran.err.contains("there is no initiative \"reading\""))
        }
    }
}
