namespace DocDsl.Cli.Tests;

/// <summary>How a test went; the later ones tell more.</summary>
internal enum TestOutcome
{
    /// <summary>It was found, and has no outcome.</summary>
    NotRun,

    /// <summary>It is switched off.</summary>
    Skipped,

    Passed,

    /// <summary>Also where it ran out of time or was aborted.</summary>
    Failed,
}

/// <summary>A test, and how it went.</summary>
/// <param name="Name">Its type with its namespace, and its method, as <c>@evidence test:</c> writes it.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="On">The day on which it ran, where it ran; null where the results do not say it.</param>
internal readonly record struct TestResult(string Name, TestOutcome Outcome, DateOnly? On);
