using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;

namespace DocDsl.Core.Attestation;

/// <summary>The answers of a document, and what each rests on: what a lock file may have lines about.</summary>
/// <param name="Answers">The names of its answers.</param>
/// <param name="Evidence">What they rest on.</param>
internal sealed record LockedDocument(IReadOnlyCollection<string> Answers, IReadOnlyCollection<(string Answer, string Evidence)> Evidence)
{
    /// <summary>Of a document.</summary>
    public static LockedDocument Of(Symbols.SemanticModel model) =>
        new(
            new HashSet<string>(
                model.Answers.Select(answer => NamedEvidence.KeyOf(answer, model.NumbersPerGroup)),
                StringComparer.Ordinal
            ),
            new HashSet<(string, string)>(NamedEvidence.AllOf(model).Select(each => (each.Answer, each.Target.Written)))
        );
}

/// <summary>Checks that each line of a lock file is about something that exists (QA8204), and not of tomorrow (QA8003).</summary>
internal static class LockEntries
{
    /// <summary>What is wrong with the lines, in their order; with those that cannot be read too.</summary>
    /// <param name="lockFile">The file.</param>
    /// <param name="find">A document of the project by its path; null where there is none.</param>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>; null where it is not known.</param>
    public static IEnumerable<Diagnostic> Check(LockFile lockFile, Func<string, LockedDocument?> find, string? today)
    {
        var known = new Dictionary<string, LockedDocument?>(StringComparer.Ordinal);
        var found = new List<Diagnostic>(lockFile.Diagnostics);
        foreach (var line in lockFile.Lines)
        {
            if (!known.TryGetValue(line.Document, out var document))
            {
                known.Add(line.Document, document = find(line.Document));
            }

            if (document is null)
            {
                found.Add(UnknownLockEntry.Document(line.Span, line.Document));
            }
            else if (!document.Answers.Contains(line.Answer))
            {
                found.Add(UnknownLockEntry.Answer(line.Span, line.Document, line.Answer));
            }
            else if (line is AttestedLine attested && !document.Evidence.Contains((line.Answer, attested.Evidence)))
            {
                found.Add(UnknownLockEntry.Evidence(line.Span, line.Document, line.Answer, attested.Evidence));
            }

            if (today is not null && string.CompareOrdinal(line.Date, today) > 0)
            {
                found.Add(FutureDate.OfLock(line.Span, line.Date, today));
            }
        }

        return found.OrderBy(diagnostic => diagnostic.Span.Start);
    }
}
