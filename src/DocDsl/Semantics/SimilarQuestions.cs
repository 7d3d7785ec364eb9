using DocDsl.Diagnostics;

namespace DocDsl.Semantics;

/// <summary>
/// QA2005: two questions of nearly the same words, as happens when a list is copied: they begin alike, and have the same words in any
/// order, whatever their case, signs and shortest words are. Questions that differ in a word are questions of their own ("… toen A
/// failliet ging?", "… toen B …").
/// </summary>
internal static class SimilarQuestions
{
    private const int FewestWords = 4;
    private const int ShortestWord = 3;

    /// <summary>Only questions that begin with the same letters are read, so that a document of different questions pays nothing.</summary>
    private const int FirstLetters = 6;

    public static void Check(Binder binder)
    {
        var byBeginning = default(Dictionary<long, QuestionSymbol?>);
        var bySignature = default(Dictionary<string, QuestionSymbol>);
        var before = default(QuestionSymbol);
        foreach (var question in binder.Model.Questions)
        {
            // Joint questions share their words.
            if (before?.Span == question.Span)
            {
                continue;
            }

            before = question;
            var beginning = BeginningOf(binder.Content, question);
            byBeginning ??= [];
            if (!byBeginning.TryGetValue(beginning, out var first))
            {
                byBeginning.Add(beginning, question);
                continue;
            }

            bySignature ??= new Dictionary<string, QuestionSymbol>(StringComparer.Ordinal);
            if (first is not null)
            {
                // Its words are needed only now.
                Add(bySignature, first);
                byBeginning[beginning] = null;
            }

            if (Add(bySignature, question) is { } same)
            {
                binder.Report(DiagnosticRules.SimilarQuestions.At(question.HeadingSpan, same.Description == "This question" ? same.Label : same.Description));
            }
        }
    }

    /// <returns>The question that has these words already; null when this is the first.</returns>
    private static QuestionSymbol? Add(Dictionary<string, QuestionSymbol> bySignature, QuestionSymbol question)
    {
        if (Signature(question.Text.Text) is not { } signature)
        {
            return null;
        }

        if (bySignature.TryGetValue(signature, out var first))
        {
            return first == question ? null : first;
        }

        bySignature.Add(signature, question);
        return null;
    }

    /// <summary>The first letters below the heading and its marks.</summary>
    private static long BeginningOf(string content, QuestionSymbol question)
    {
        var letters = 0L;
        var count = 0;
        for (var i = question.HeadingSpan.End; i < question.Span.End && count < FirstLetters; i++)
        {
            var c = content[i];
            if (c == '@' && content[i - 1] is '\n' or '\r')
            {
                var end = content.IndexOf('\n', i);
                i = end < 0 ? question.Span.End : end;
            }
            else if (char.IsLetterOrDigit(c))
            {
                letters = unchecked(letters * 1_000_003 + char.ToLowerInvariant(c));
                count++;
            }
        }

        return letters;
    }

    /// <summary>The words in the order of the alphabet, each once; null for too few.</summary>
    private static string? Signature(string text)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i - start >= ShortestWord || (i > start && char.IsDigit(text[start])))
            {
                words.Add(text.Substring(start, i - start).ToLowerInvariant());
            }

            start = i + 1;
        }

        return words.Count < FewestWords ? null : string.Join(" ", words);
    }
}
