using DocDsl.Cli.Input;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Tests;

/// <summary>The results of runs of tests, and what they say of the tests that answers rest on (QA6010, QA6011).</summary>
internal sealed class TestRun
{
    private readonly Dictionary<string, (TestOutcome Outcome, DateOnly? On, string File)> _outcomes = new(StringComparer.Ordinal);
    private int _files;

    private TestRun() { }

    /// <summary>Reads results.</summary>
    /// <param name="paths">Files and globs, as given.</param>
    /// <param name="problems">What of it cannot be read, each a line.</param>
    /// <returns>Null where no file could be read: then nothing is known of any test.</returns>
    public static TestRun? Read(IEnumerable<string> paths, List<string> problems)
    {
        var run = new TestRun();
        foreach (var file in PathList.ExpandFiles(paths, problems))
        {
            try
            {
                foreach (var (name, outcome, on) in TestResultFile.Read(file))
                {
                    if (
                        !run._outcomes.TryGetValue(name, out var known)
                        || TestResultFile.Worse((known.Outcome, known.On), (outcome, on)) != (known.Outcome, known.On)
                    )
                    {
                        run._outcomes[name] = (outcome, on, file);
                    }
                }

                run._files++;
            }
            catch (Exception fault) when (FileErrors.Include(fault))
            {
                problems.Add($"{file}: {fault.Message}");
            }
        }

        return run._files == 0 ? null : run;
    }

    /// <summary>What the results say of a test that does not show that an answer is true; null for one that passed.</summary>
    public Diagnostic? Check(EvidenceTarget evidence)
    {
        var (name, span) = (evidence.Target, evidence.Span);
        return !TryFind(name, out var found)
            ? TestNotRun.Unknown(span, name)
            : found.Outcome switch
            {
                TestOutcome.Failed => FailedTest.At(span, name, found.File),
                TestOutcome.Skipped => TestNotRun.Skipped(span, name, found.File),
                TestOutcome.NotRun => TestNotRun.NotRun(span, name, found.File),
                _ => null,
            };
    }

    /// <summary>How a test went and when; null where it is not in the results.</summary>
    /// <param name="name">As <c>@evidence test:</c> writes it.</param>
    public (TestOutcome Outcome, DateOnly? On)? Find(string name) => TryFind(name, out var found) ? (found.Outcome, found.On) : null;

    /// <summary>A line that says that none of some tests is in the results, which may then be another project's; null otherwise.</summary>
    public string? Compare(IReadOnlyCollection<string> tests) =>
        tests.Count == 0 || tests.Any(test => TryFind(test, out _))
            ? null
            : $"None of the {(tests.Count == 1 ? "tests" : $"{tests.Count} tests")} that answers rest on is in the test results "
                + $"({Reports.Severities.Counted(_files, "file")}, {Reports.Severities.Counted(_outcomes.Count, "test")}): "
                + "they may be of another project";

    private bool TryFind(string name, out (TestOutcome Outcome, DateOnly? On, string File) found)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        return _outcomes.TryGetValue(open < 0 ? name : name[..open].TrimEnd(), out found);
    }
}
