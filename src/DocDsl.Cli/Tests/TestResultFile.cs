using System.Globalization;
using System.Xml;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Tests;

/// <summary>Reads the results of a run of tests: TRX, as <c>dotnet test --logger trx</c> writes it, and JUnit XML.</summary>
internal static class TestResultFile
{
    /// <summary>More than the output of a hundred thousand tests, in bytes.</summary>
    private const long MaxBytes = 512L * 1024 * 1024;

    /// <summary>Before the first element, in bytes.</summary>
    private const int MaxProlog = 4096;

    // Nothing outside of the file is read for it, and it declares no entities.
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read, or is not what it should be. The message is the rest of a sentence about the file.
    /// </exception>
    public static List<TestResult> Read(string path)
    {
        var bytes = FileReader.Read(path, MaxBytes);
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes), s_settings);
            return xml.MoveToContent() != XmlNodeType.Element ? throw NoResults()
                : xml.LocalName == "TestRun" ? ReadTrx(xml)
                : xml.LocalName is "testsuites" or "testsuite" ? ReadJUnit(xml)
                : throw NoResults();
        }
        catch (XmlException) when (bytes.AsSpan(0, Math.Min(bytes.Length, MaxProlog)).IndexOf("<!DOCTYPE"u8) >= 0)
        {
            throw new IOException("declares a document type (DTD); test results with one are not read.");
        }
        catch (XmlException fault)
        {
            throw new IOException($"is not well-formed XML: {fault.Message}", fault);
        }
    }

    private static IOException NoResults() => new("has no test results: neither TRX nor JUnit XML.");

    /// <summary>The outcomes come before the tests that they are of.</summary>
    private static List<TestResult> ReadTrx(XmlReader xml)
    {
        var outcomes = new Dictionary<string, (TestOutcome Outcome, DateOnly? On)>(StringComparer.OrdinalIgnoreCase);
        var names = new List<(string Id, string Name)>();
        var id = "";
        var finished = default(DateOnly?);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "Times":
                    finished = DayOf(xml.GetAttribute("finish"));
                    break;

                // Each case of a test has a result, with its own id or with the same.
                case "UnitTestResult" when xml.GetAttribute("testId") is { } test:
                    var result = (OutcomeOf(xml.GetAttribute("outcome")), DayOf(xml.GetAttribute("endTime")) ?? finished);
                    outcomes[test] = outcomes.TryGetValue(test, out var known) ? Worse(known, result) : result;
                    break;
                case "UnitTest":
                    id = xml.GetAttribute("id") ?? "";
                    break;
                case "TestMethod" when xml.GetAttribute("className") is { } type:
                    names.Add((id, NameOf(type, xml.GetAttribute("name") ?? "")));
                    break;
            }
        }

        return
        [
            .. names.Select(test =>
            {
                var (outcome, on) = outcomes.GetValueOrDefault(test.Id, (TestOutcome.NotRun, null));
                return new TestResult(test.Name, outcome, on);
            }),
        ];
    }

    /// <summary>
    /// Of two results of a test, or of its cases, the one that counts: one that failed, else one that passed; the later of two that went
    /// the same.
    /// </summary>
    public static (TestOutcome Outcome, DateOnly? On) Worse(
        (TestOutcome Outcome, DateOnly? On) one,
        (TestOutcome Outcome, DateOnly? On) other
    )
    {
        if (one.Outcome != other.Outcome)
        {
            return one.Outcome > other.Outcome ? one : other;
        }

        return other.On is null || one.On >= other.On ? one : other;
    }

    /// <summary>The day of a time such as <c>2026-05-01T10:00:00+02:00</c>, on the machine that wrote it.</summary>
    private static DateOnly? DayOf(string? time) =>
        time?.Length >= 10
        && DateOnly.TryParseExact(time[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static List<TestResult> ReadJUnit(XmlReader xml)
    {
        var results = new List<TestResult>();
        var suite = default(DateOnly?);
        do
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "testsuite":
                    suite = DayOf(xml.GetAttribute("timestamp"));
                    break;
                case "testcase":
                    var isNotRun = xml.GetAttribute("status") is "notrun" or "disabled";
                    results.Add(
                        new TestResult(
                            NameOf(xml.GetAttribute("classname") ?? "", xml.GetAttribute("name") ?? ""),
                            isNotRun ? TestOutcome.NotRun : TestOutcome.Passed,
                            DayOf(xml.GetAttribute("timestamp")) ?? suite
                        )
                    );
                    break;
                case "failure" or "error" when results.Count > 0:
                    results[^1] = results[^1] with { Outcome = TestOutcome.Failed };
                    break;
                case "skipped" when results.Count > 0 && results[^1].Outcome != TestOutcome.Failed:
                    results[^1] = results[^1] with { Outcome = TestOutcome.Skipped };
                    break;
            }
        } while (xml.Read());

        return results;
    }

    private static TestOutcome OutcomeOf(string? written) =>
        written switch
        {
            "Passed" or "Completed" or "Warning" => TestOutcome.Passed,
            "NotExecuted" => TestOutcome.Skipped,
            null or "" or "Pending" or "InProgress" or "Inconclusive" or "NotRunnable" or "Disconnected" => TestOutcome.NotRun,
            _ => TestOutcome.Failed,
        };

    /// <summary>
    /// The name as evidence has it: without the arguments of a case (<c>Adds(a: 1, b: 2)</c>), without the assembly that follows a type
    /// (MSTest), and of a nested type with a period.
    /// </summary>
    private static string NameOf(string type, string method)
    {
        type = type.Split(',')[0].Trim().Replace('+', '.');
        var end = method.IndexOfAny(['(', '<', '[']);
        method = (end < 0 ? method : method[..end]).Trim();
        return type.Length == 0 ? method
            : method.Replace('+', '.').StartsWith(type + ".", StringComparison.Ordinal) ? method.Replace('+', '.')
            : $"{type}.{method}";
    }
}
