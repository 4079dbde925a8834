import GRDB

/// The tables of the ledger's file, and the rules that SQLite itself keeps for every program that writes to it.
enum Schema {
    /// What tells this file from other SQLite databases: "HOLD" in ASCII.
    static let applicationID = 0x484F_4C44
    /// The newest migration, as `user_version` has it. A file with a higher one is not opened.
    static let version = 3

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 events") { db in
            try db.execute(sql: events)
            try db.execute(sql: guards)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("2 seals") { db in
            try db.execute(sql: seals)
            try Seal.sealAll(db)
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3 outbox") { db in
            try db.execute(sql: outbox)
            try db.execute(sql: "PRAGMA user_version = 3")
        }
        return migrator
    }

    /// Digests: one for each reader and period. What was rendered stays as it is, so that what is sent again is the same.
    /// Days are in days since 1970-01-01, `due_at`, `next_at` and `expires_at` in seconds since then.
    private static let outbox = """
        CREATE TABLE digest (
            number INTEGER PRIMARY KEY,
            district TEXT NOT NULL,
            kind TEXT NOT NULL,
            period TEXT NOT NULL,
            recipient TEXT NOT NULL,
            covers_from INTEGER NOT NULL,
            covers_to INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            told TEXT NOT NULL,
            message_id TEXT NOT NULL,
            subject TEXT NOT NULL,
            words INTEGER NOT NULL,
            bytes BLOB,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            doubts INTEGER NOT NULL DEFAULT 0,
            next_at INTEGER,
            code INTEGER NOT NULL DEFAULT 0,
            reply TEXT NOT NULL DEFAULT '',
            changed_at TEXT NOT NULL,
            CONSTRAINT "a period has one digest for each reader" UNIQUE (district, kind, period, recipient),
            CONSTRAINT "a state is one of these"
                CHECK (state IN ('quiet', 'rendered', 'sending', 'retried', 'unknown', 'accepted', 'failed')),
            CONSTRAINT "only a quiet period has no message" CHECK ((bytes IS NULL) = (state = 'quiet')),
            CONSTRAINT "what was told is JSON" CHECK (json_valid(told))
        ) STRICT;
        CREATE INDEX digest_by_recipient ON digest (district, kind, recipient, covers_to, period);
        CREATE INDEX digest_by_state ON digest (state, expires_at, next_at, doubts, number);
        CREATE TRIGGER digest_stays_as_rendered BEFORE UPDATE ON digest
        WHEN NEW.bytes IS NOT OLD.bytes OR NEW.told IS NOT OLD.told OR NEW.message_id IS NOT OLD.message_id
            OR NEW.district IS NOT OLD.district OR NEW.kind IS NOT OLD.kind OR NEW.period IS NOT OLD.period
            OR NEW.recipient IS NOT OLD.recipient OR NEW.number IS NOT OLD.number
        BEGIN
            SELECT raise(ABORT, 'a digest stays as it was rendered');
        END;
        CREATE TRIGGER digest_is_never_sent_twice BEFORE UPDATE ON digest
        WHEN OLD.state IN ('accepted', 'failed', 'quiet')
        BEGIN
            SELECT raise(ABORT, 'a digest that was accepted or has failed is over');
        END;
        CREATE TRIGGER digest_is_never_removed BEFORE DELETE ON digest
        BEGIN
            SELECT raise(ABORT, 'what was sent stays on record');
        END;
        CREATE TABLE pause (
            number INTEGER PRIMARY KEY,
            district TEXT NOT NULL,
            initiative TEXT NOT NULL,
            by_whom TEXT NOT NULL,
            reason TEXT NOT NULL,
            until INTEGER NOT NULL,
            made_at TEXT NOT NULL,
            lifted_at TEXT
        ) STRICT;
        """

    /// `Seal` of each event, by its position.
    private static let seals = """
        CREATE TABLE seal (
            seq INTEGER PRIMARY KEY,
            seal BLOB NOT NULL,
            CONSTRAINT "a seal has 32 bytes" CHECK (length(seal) = 32)
        ) STRICT;
        CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal
        BEGIN
            SELECT raise(ABORT, 'the ledger is append-only: a seal stays as it was made');
        END;
        CREATE TRIGGER seal_is_never_removed BEFORE DELETE ON seal
        BEGIN
            SELECT raise(ABORT, 'the ledger is append-only: a seal stays as it was made');
        END;
        """

    /// `body` is the event's line as it was admitted; the other columns say what to find it by. `day` is the first day
    /// of `at`, in days since 1970-01-01. A line of the protocol is at most 1 MiB, and no character of it takes more
    /// than six when it is written again.
    private static let events = """
        CREATE TABLE event (
            seq INTEGER PRIMARY KEY,
            id TEXT UNIQUE,
            district TEXT NOT NULL,
            kind TEXT NOT NULL,
            day INTEGER NOT NULL,
            recorded_at TEXT NOT NULL,
            body TEXT NOT NULL,
            CONSTRAINT "a position is 1 or more" CHECK (seq > 0),
            CONSTRAINT "an id has 1 to 128 characters" CHECK (length(id) BETWEEN 1 AND 128),
            CONSTRAINT "a district has 1 to 64 characters" CHECK (length(district) BETWEEN 1 AND 64),
            CONSTRAINT "a kind has 1 to 64 characters" CHECK (length(kind) BETWEEN 1 AND 64),
            CONSTRAINT "recorded_at has 20 to 64 characters" CHECK (length(recorded_at) BETWEEN 20 AND 64),
            CONSTRAINT "an event has at most 8388608 characters" CHECK (length(body) <= 8388608),
            CONSTRAINT "an event is JSON" CHECK (json_valid(body))
        ) STRICT;
        CREATE INDEX event_by_district ON event (district, seq);
        """

    /// `INSERT OR REPLACE` would remove the row of the same id without a word to the trigger on `DELETE`, hence the last
    /// of these.
    private static let guards = """
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN
            SELECT raise(ABORT, 'the ledger is append-only: record a correction instead of changing an event');
        END;
        CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
        BEGIN
            SELECT raise(ABORT, 'the ledger is append-only: record a retraction instead of removing an event');
        END;
        CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
        WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
        BEGIN
            SELECT raise(ABORT, 'positions have no gaps: an event takes the position after the last');
        END;
        CREATE TRIGGER event_id_is_new BEFORE INSERT ON event
        WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
        BEGIN
            SELECT raise(ABORT, 'an id names one event: this one is taken');
        END;
        """
}
