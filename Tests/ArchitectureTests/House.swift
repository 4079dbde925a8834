/// Who may import whom, and what else holds of the sources.
enum House {
    /// A module may import those named with it, and no other module of the project.
    static let permitted: [String: Set<String>] = [
        "Vocabulary": [],
        "Wire": ["Vocabulary"],
        "Knowledge": ["Vocabulary"],
        "Ledger": ["Vocabulary"],
        "Transport": ["Wire"],
        "Projection": ["Vocabulary"],
        "Indicators": ["Vocabulary", "Projection", "Knowledge"],
        "Diagnosis": ["Vocabulary", "Projection", "Knowledge", "Indicators"],
        "Advice": ["Vocabulary", "Projection", "Knowledge", "Indicators", "Diagnosis"],
        "Inquiry": ["Vocabulary", "Projection", "Knowledge", "Indicators", "Diagnosis", "Advice"],
        "Language": [],
        "Understanding": ["Vocabulary", "Projection", "Knowledge", "Inquiry", "Language"],
        "Watch": ["Vocabulary", "Projection", "Knowledge", "Indicators", "Diagnosis", "Advice", "Inquiry"],
        "Rendering": [
            "Vocabulary", "Projection", "Knowledge", "Indicators", "Diagnosis", "Advice", "Inquiry", "Understanding",
            "Watch",
        ],
        "Picture": [],
        "Mail": ["Vocabulary"],
        "Post": [],
        "ModelContext": ["Vocabulary"],
        "Proving": [
            "Vocabulary", "Projection", "Knowledge", "Indicators", "Diagnosis", "Advice", "Inquiry", "Rendering",
        ],
        "Intake": ["Vocabulary"],
        "Terminal": [],
        "Daemon": [
            "Vocabulary", "Wire", "Knowledge", "Ledger", "Transport", "Projection", "Indicators", "Diagnosis", "Advice",
            "Inquiry", "Understanding", "Rendering", "Watch", "Mail", "Picture",
        ],
        "holdfastd": [
            "Daemon", "Inquiry", "Knowledge", "Language", "Ledger", "Proving", "Rendering", "Transport", "Vocabulary",
        ],
        "holdfast": ["Wire", "Transport", "Intake", "Terminal", "Post", "ModelContext", "Vocabulary"],
    ]

    /// An outside library, and the modules that alone may import it.
    static let libraries: [String: Set<String>] = [
        "Yams": ["Knowledge"],
        "GRDB": ["Ledger"],
        "Crypto": ["Ledger"],
        "SwiftCSV": ["Intake"],
        "CArchive": ["Intake"],
        "CEdit": ["Terminal"],
        "CPNG": ["Picture"],
        "CCurl": ["Post"],
        "NIOCore": ["Transport"],
        "NIOPosix": ["Transport"],
        "ServiceLifecycle": ["Daemon", "holdfastd"],
        "UnixSignals": ["holdfastd"],
        "Logging": ["Daemon", "holdfastd"],
        "ArgumentParser": ["holdfastd", "holdfast"],
    ]

    /// What comes with the system: for modules that are not pure.
    static let system: Set<String> = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

    /// Functions of the system that a pure module may import, one by one: what is computed, and nothing of the machine.
    static let computing: [String: Set<String>] = [
        "Indicators": ["Glibc.erfc", "Glibc.exp"], "Language": ["Glibc.expf", "Glibc.logf", "Glibc.powf"],
    ]

    /// Values in, values out: neither a clock nor files nor waiting. None of them needs Foundation.
    static let pure: Set<String> = [
        "Vocabulary", "Wire", "Projection", "Indicators", "Diagnosis", "Advice", "Inquiry", "Language",
        "Understanding", "Watch", "Mail", "Rendering", "Proving",
    ]

    /// Words that a pure module has no use for.
    static let impure: Set<String> = ["async", "await", "Date", "FileManager", "Task"]

    /// Names that say nothing.
    static let vague = ["Util", "Utils", "Helper", "Helpers", "Manager", "Managers", "Common", "Core"]
}
