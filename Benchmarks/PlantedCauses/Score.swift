import Diagnosis
import Knowledge

/// What came of many trials at one rate of loss.
struct Score {
    private(set) var trials: [Trial] = []

    mutating func take(_ trial: Trial) { trials.append(trial) }

    private var ill: [Trial] { trials.filter { !$0.planted.isEmpty } }
    private var healthy: [Trial] { trials.filter(\.planted.isEmpty) }

    /// The leading cause is planted.
    func leads(planted count: Int? = nil) -> Rate {
        let asked = ill.filter { count == nil || $0.planted.count == count }
        return Rate(asked.count { $0.leader.map($0.planted.contains) ?? false }, asked.count)
    }

    /// Planted causes that are among the first three.
    func found(_ cause: String? = nil, first: Int = 3, planted count: Int? = nil) -> Rate {
        var rate = Rate(0, 0)
        for trial in ill where count == nil || trial.planted.count == count {
            for id in trial.planted where cause == nil || id == cause {
                rate.take(trial.found(first).contains(id))
            }
        }
        return rate
    }

    /// Where the cause leads, that it is planted.
    func leading(_ cause: String) -> Rate {
        let led = ill.filter { $0.leader == cause }
        return Rate(led.count { $0.planted.contains(cause) }, led.count)
    }

    /// Where the cause alone is planted, that it leads.
    func alone(_ cause: String) -> Rate {
        let asked = ill.filter { $0.planted == [cause] }
        return Rate(asked.count { $0.leader == cause }, asked.count)
    }

    /// Of judgements called by the word, those whose cause is planted, healthy districts included.
    func truth(of standing: Standing) -> Rate {
        var rate = Rate(0, 0)
        for trial in trials {
            for weighed in trial.diagnosis.causes where weighed.standing == standing {
                rate.take(trial.planted.contains(weighed.finding.id))
            }
        }
        return rate
    }

    /// Healthy districts whose leader is told that some cause is likely.
    var falseAlarms: Rate { Rate(healthy.count { !$0.alarms.isEmpty }, healthy.count) }

    /// Healthy districts that are told they stand well, and that some cause is likely all the same.
    var alarmsBesidePraise: Rate {
        Rate(healthy.count { !$0.alarms.isEmpty && $0.diagnosis.verdict.isPraise }, healthy.count)
    }

    /// Causes called likely, of all that were weighed in healthy districts.
    var falseNames: Rate {
        Rate(healthy.map(\.alarms.count).reduce(0, +), healthy.map(\.diagnosis.causes.count).reduce(0, +))
    }

    /// Healthy districts that are told a verdict which says that something is wrong.
    var calledIll: Rate {
        Rate(healthy.count { [.fading, .stalling, .thin, .reversed].contains($0.diagnosis.verdict) }, healthy.count)
    }

    /// What is called likely where nothing is planted, most often first.
    var falselyNamed: [(cause: String, count: Int)] {
        Dictionary(grouping: healthy.flatMap(\.alarms)) { $0 }.map { ($0.key, $0.value.count) }
            .sorted { ($1.count, $0.cause) < ($0.count, $1.cause) }
    }

    /// Where one cause alone is planted and another leads: which pairs, most often first.
    var confused: [(planted: String, leader: String, count: Int)] {
        var pairs: [[String]: Int] = [:]
        for trial in ill where trial.planted.count == 1 {
            guard let planted = trial.planted.first, let leader = trial.leader, leader != planted else { continue }
            pairs[[planted, leader], default: 0] += 1
        }
        return pairs.map { ($0.key[0], $0.key[1], $0.value) }.sorted {
            ($1.count, $0.planted, $0.leader) < ($0.count, $1.planted, $1.leader)
        }
    }

    /// Of the signs that the knowledge base has, those that can be read.
    var readable: Rate {
        var rate = Rate(0, 0)
        for trial in trials {
            for cause in trial.diagnosis.causes { for sign in cause.signs { rate.take(sign.reading.state.isKnown) } }
        }
        return rate
    }
}

extension Verdict {
    fileprivate var isPraise: Bool { self == .holding || self == .onTrack }
}

/// So many of so many.
struct Rate {
    private var part: Int
    private(set) var whole: Int

    init(_ part: Int, _ whole: Int) {
        self.part = part
        self.whole = whole
    }

    mutating func take(_ holds: Bool) {
        part += holds ? 1 : 0
        whole += 1
    }

    /// In per cent with one decimal; a dash where nothing was counted.
    var words: String {
        guard whole > 0 else { return "-" }
        let tenths = (part * 2000 + whole) / (whole * 2)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
