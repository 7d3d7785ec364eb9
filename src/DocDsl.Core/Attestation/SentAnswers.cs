using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Attestation;

/// <summary>Compares the answers of a document with those that were sent (QA8211, QA8212).</summary>
internal static class SentAnswers
{
    /// <summary>The answers of a document as they are sent: for each question that has one its name and its hash.</summary>
    /// <param name="model">The document, with the answers that it takes from others where it takes any.</param>
    /// <param name="meanings">What answers of others mean.</param>
    public static IEnumerable<(string Answer, AnswerSymbol Symbol, string? Hash)> Of(SemanticModel model, EvidenceMeanings meanings)
    {
        foreach (var question in model.Questions)
        {
            if (question.Answer is { } answer)
            {
                var hash = answer.SameAs is { } other
                    ? meanings.HashOf(other, model.Tree.Text.Path)
                    : EvidenceMeanings.HashOf(new SharedAnswer(answer.Status, question.Value?.Text, answer.Text.Text));
                yield return (NamedEvidence.KeyOf(question, model.NumbersPerGroup), answer, hash);
            }
        }
    }

    /// <summary>What is reported about the answers of a document.</summary>
    /// <param name="model">The document.</param>
    /// <param name="filter">The document's suppressions and severities.</param>
    /// <param name="lockFile">What was sent.</param>
    /// <param name="meanings">What answers of others mean.</param>
    public static IEnumerable<Diagnostic> Check(
        SemanticModel model,
        DiagnosticFilter filter,
        LockFile lockFile,
        EvidenceMeanings meanings
    )
    {
        var sent = lockFile.SentOf(model.Tree.Text.Path).ToLookup(line => line.Answer, StringComparer.Ordinal);
        var answers = Of(model, meanings).ToList();
        var known = new HashSet<string>(answers.Select(answer => answer.Answer), StringComparer.Ordinal);
        var found = answers
            .SelectMany(answer => CheckChange(answer, sent[answer.Answer]).Concat(CheckCorrections(answer, sent[answer.Answer])))
            .Concat(
                sent.Where(lines => !known.Contains(lines.Key))
                    .Select(lines => Newest(lines))
                    .Select(line => SentAnswerChanged.Missing(model.DocumentSpan, line.Answer, line.To, line.Date))
            );
        return found.Select(filter.Apply).OfType<Diagnostic>();
    }

    /// <summary>Whether a document has anything that <see cref="Check"/> may report about.</summary>
    public static bool Matters(SemanticModel model, LockFile lockFile) =>
        lockFile.SentOf(model.Tree.Text.Path).Any() || model.Answers.Any(answer => !answer.Corrections.IsEmpty);

    /// <summary>The last time that an answer was sent to each.</summary>
    public static IEnumerable<SentLine> LastToEach(IEnumerable<SentLine> lines) =>
        lines.GroupBy(line => line.To, StringComparer.Ordinal).Select(Newest).OrderBy(line => line.Date, StringComparer.Ordinal);

    private static SentLine Newest(IEnumerable<SentLine> lines) => lines.OrderBy(line => line.Date, StringComparer.Ordinal).Last();

    private static IEnumerable<Diagnostic> CheckChange(
        (string Answer, AnswerSymbol Symbol, string? Hash) answer,
        IEnumerable<SentLine> sent
    )
    {
        var changed = LastToEach(sent)
            .Where(line =>
                answer.Hash is { } hash
                && hash != line.Hash
                && !answer.Symbol.Corrections.Any(correction => string.CompareOrdinal(correction.Date, line.Date) >= 0)
            )
            .ToList();
        if (changed.Count > 0)
        {
            var to = string.Join(", ", changed.Select(line => line.To));
            yield return SentAnswerChanged.Changed(answer.Symbol.ReportSpan, answer.Answer, to, changed[changed.Count - 1].Date);
        }
    }

    private static IEnumerable<Diagnostic> CheckCorrections(
        (string Answer, AnswerSymbol Symbol, string? Hash) answer,
        IEnumerable<SentLine> sent
    )
    {
        var first = sent.Select(line => line.Date).OrderBy(date => date, StringComparer.Ordinal).FirstOrDefault();
        foreach (var correction in answer.Symbol.Corrections)
        {
            if (first is null)
            {
                yield return SuperfluousCorrection.Never(correction.DateSpan, answer.Answer);
            }
            else if (string.CompareOrdinal(correction.Date, first) < 0)
            {
                yield return SuperfluousCorrection.Early(correction.DateSpan, answer.Answer, correction.Date, first);
            }
        }
    }
}
