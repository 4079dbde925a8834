import Dispatch
import Testing
import Wire

@testable import Daemon

@Suite(.timeLimit(.minutes(5)))
struct WorkshopTests {
    @Test func `what is done in time is answered`() async throws {
        let workshop = Workshop(budget: .seconds(30), places: 1)
        for number in 0..<100 {
            #expect(try await workshop.work { number }.get() == number)
        }
    }

    @Test func `what takes longer than the budget is refused, and its place is free when it is done`() async throws {
        let workshop = Workshop(budget: .milliseconds(10), places: 1)
        let (isDone, isFree) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let result = await workshop.work {
            isDone.wait()
            isFree.signal()
            return 1
        }
        let refusal = try #require(throws: Refusal.self) { try result.get() }
        #expect(refusal.code == .overBudget)
        #expect(refusal.message == "this takes longer than 0.01 s; ask for less at a time, or of a nearer day")
        let turnedAway = await workshop.work { 2 }
        #expect(
            turnedAway == .failure(Refusal(.tooMany, "1 questions are being worked on or wait", retryAfter: 1000)))
        isDone.signal()
        var next = await workshop.work { 3 }
        while case .failure(let refusal) = next, refusal.code == .tooMany { next = await workshop.work { 3 } }
        #expect(try next.get() == 3)
    }

    @Test func `two are worked on at a time`() async throws {
        let workshop = Workshop(budget: .seconds(30), places: 4)
        let both = DispatchSemaphore(value: 0)
        // Each waits for the other to have begun, so that one alone would never end.
        let first = DispatchSemaphore(value: 0)
        async let one = workshop.work {
            first.signal()
            both.wait()
            return 1
        }
        async let two = workshop.work {
            both.signal()
            first.wait()
            return 2
        }
        let sum = try await one.get() + two.get()
        #expect(sum == 3)
    }
}
