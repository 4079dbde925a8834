import ArgumentParser
import Foundation
import Language
import Vocabulary

/// `knowledge evaluate`: how well the understanding that is built in learns from examples, measured on others.
struct EvaluateUnderstanding: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Train the understanding on labelled lines, and measure it on others.",
        discussion: """
            A line is an object with a "text" and its "label"; the label "oos" marks what is outside of all others.
            """)
    @Option(help: "The file of the lines to learn from.") var train: String
    @Option(help: "The file of the lines to measure on.") var test: String
    @Flag(help: "Print one JSON object.") var json = false

    /// The label of what is outside of all others.
    private static let outside = "oos"

    func run() throws {
        let lessons = try lines(of: train)
        let trials = try lines(of: test)
        let clock = ContinuousClock()
        let start = clock.now
        let classifier = Classifier(
            lessons.map { Classifier.Example(Tokens.of($0.text), $0.label) }, outside: EvaluateUnderstanding.outside)
        let training = clock.now - start
        var heard: [Heard] = []
        var times: [Duration] = []
        for trial in trials {
            let start = clock.now
            heard.append(classifier.heard(Tokens.of(trial.text)))
            times.append(clock.now - start)
        }
        let report = Report(
            evaluation: Evaluation(heard, trials.map(\.label), outside: EvaluateUnderstanding.outside),
            lessons: lessons.count, kinds: classifier.kinds.count, training: training,
            trials: trials.count, outside: trials.count { $0.label == EvaluateUnderstanding.outside },
            times: times.sorted())
        print(json ? report.json.line : report.words)
    }

    private struct Labelled {
        let text: String
        let label: String
    }

    /// - Throws: naming file and line, where one is no such object.
    private func lines(of file: String) throws -> [Labelled] {
        let text = try Holdfastd.text(of: file)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter {
            !$0.element.allSatisfy(\.isWhitespace)
        }
        guard !lines.isEmpty else { throw ValidationError("\(file) has no lines.") }
        return try lines.map { number, line in
            let value: JSON
            do {
                value = try JSON(parsing: line.utf8)
            } catch {
                throw ValidationError("\(file):\(number + 1): \(error)")
            }
            guard let text = value["text"]?.text, let label = value["label"]?.text, !label.isEmpty else {
                throw ValidationError(
                    "\(file):\(number + 1): a line is an object with a \"text\" and a \"label\", both of them text")
            }
            return Labelled(text: text, label: label)
        }
    }
}

/// What was measured.
private struct Report {
    let evaluation: Evaluation
    let lessons: Int
    let kinds: Int
    let training: Duration
    let trials: Int
    let outside: Int
    /// Shortest first; never empty.
    let times: [Duration]

    private func microseconds(_ share: Double) -> Double {
        let time = times[Swift.min(Int(share * Double(times.count)), times.count - 1)]
        return (Report.seconds(time) * 1e7).rounded() / 10
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// Shares 0...1, times in seconds and microseconds.
    var json: JSON {
        .members([
            "schema": "holdfast.evaluation/1", "train_lines": .int(lessons), "labels": .int(kinds),
            "training_seconds": .double(Report.seconds(training)), "test_lines": .int(trials),
            "oos_lines": .int(outside), "accuracy": .double(evaluation.accuracy),
            "macro_f1": .double(evaluation.macroF1), "refused": .double(evaluation.refused),
            "calibration_error": .double(evaluation.calibrationError),
            "oos_recall": evaluation.outside.map { .double($0.recall) } ?? .null,
            "oos_precision": evaluation.outside.map { .double($0.precision) } ?? .null,
            "auroc": evaluation.outside.map { .double($0.auroc) } ?? .null,
            "latency_us": .members([
                "p50": .double(microseconds(0.5)), "p90": .double(microseconds(0.9)),
                "p99": .double(microseconds(0.99)), "max": .double(microseconds(1)),
            ]),
        ])
    }

    var words: String {
        func percent(_ share: Double) -> String {
            (100 * share).formatted(.number.precision(.fractionLength(2)).locale(Locale(identifier: "en"))) + " %"
        }
        func figure(_ number: Double) -> String {
            number.formatted(
                .number.precision(.fractionLength(0...2)).grouping(.never).locale(Locale(identifier: "en")))
        }
        var lines = [
            "trained on     \(lessons) lines of \(kinds) labels in \(figure(Report.seconds(training))) s",
            "tested on      \(trials) lines, \(outside) of them out of scope",
            "accuracy       \(percent(evaluation.accuracy)) of those in scope",
            "macro-F1       \(percent(evaluation.macroF1))",
            "refused        \(percent(evaluation.refused)) of those in scope",
            "calibration    \(percent(evaluation.calibrationError)) off on average",
        ]
        if let outside = evaluation.outside {
            lines += [
                "out of scope   \(percent(outside.recall)) refused; \(percent(outside.precision)) of what was refused",
                "AUROC          \(percent(outside.auroc))",
            ]
        }
        lines.append(
            "a question     \(figure(microseconds(0.5))) us, 99 of 100 within \(figure(microseconds(0.99))) us")
        return lines.joined(separator: "\n")
    }
}
