using DocDsl.Core.Directives;
using DocDsl.Core.Editing;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>In the quotation marks of a directive: phrases of the text that it quotes, each of which is there exactly once.</summary>
internal static class QuoteCompletions
{
    /// <summary>The largest number of places; the client requests completion again as more is typed.</summary>
    private const int MaxPlaces = 40;

    /// <summary>A phrase that is not unique after so many words is not offered.</summary>
    private const int MaxWords = 12;

    /// <summary>Where nothing is typed yet, one word says too little of where it is.</summary>
    private const int MinWords = 3;

    private static readonly char[] s_clauseEnds = ['.', ',', ';', ':', '?', '!', '\n'];

    /// <param name="context">The cursor.</param>
    /// <param name="name">The directive's name, without the <c>@</c>.</param>
    /// <returns>Whether the cursor is in words that are quoted.</returns>
    public static bool Add(CompletionContext context, string name)
    {
        var open = context.Before.LastIndexOf('"');
        if (
            context.Before.Count(c => c == '"') % 2 == 0
            || !QuotesText(name, context.Before[..open].TrimEnd())
            || TextAt(context) is not { Text.Length: > 0 } text
        )
        {
            return false;
        }

        var written = context.Before[(open + 1)..];
        var quoted = new QuotedWords(text, []);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var places = Places(text.Text, written).Take(MaxPlaces + 1).ToArray();
        context.IsIncomplete = written.Length > 0 || places.Length > MaxPlaces;
        foreach (var phrase in places.Take(MaxPlaces).SelectMany(place => Phrases(quoted, text.Text, place, written)).Where(known.Add))
        {
            var end = context.Document.Text.Content.IndexOf('"', context.Offset, context.Line.End - context.Offset);
            context.Add(
                context.Line.Start + open + 1,
                phrase,
                CompletionKind.Text,
                "words of the text",
                insert: phrase.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
                end: end < 0 ? context.Offset : end + 1
            );
        }

        return true;
    }

    /// <summary>Whether a quotation mark after some words of a directive begins words of the text.</summary>
    private static bool QuotesText(string name, string before) =>
        name switch
        {
            "value" or "promise" => before.EndsWith(" from", StringComparison.Ordinal),
            "note" => before.EndsWith(" at", StringComparison.Ordinal),
            "part" or "strike" => true,
            _ => false,
        };

    private static TextView? TextAt(CompletionContext context)
    {
        if (context.Document.Model is not { } model)
        {
            return null;
        }

        var section = model.Tree.SectionAt(context.Line.Start);
        return section.Kind == SectionKind.Question
            ? model.Questions.FirstOrDefault(question => question.HeadingSpan == section.HeadingSpan)?.Text
            : model.Answers.FirstOrDefault(answer => answer.HeadingSpan == section.HeadingSpan)?.Text;
    }

    /// <summary>Where clauses begin; of what is typed, all words that begin with it.</summary>
    private static IEnumerable<int> Places(string text, string written)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isWord = !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]));
            if (
                isWord
                && (
                    written.Length > 0
                        ? string.Compare(text, i, written, 0, written.Length, StringComparison.OrdinalIgnoreCase) == 0
                        : i == 0 || text[i - 1] == '\n' || (i > 1 && s_clauseEnds.Contains(text[i - 2]))
                )
            )
            {
                yield return i;
            }
        }
    }

    /// <summary>From a place on, the fewest words that are unique, and the clause.</summary>
    private static IEnumerable<string> Phrases(QuotedWords quoted, string text, int start, string written)
    {
        var clause = text.IndexOfAny(s_clauseEnds, start);
        var end = start + written.Length;
        for (var words = 0; words < MaxWords && end < text.Length; words++)
        {
            end = EndOfWord(text, words == 0 ? end : end + 1);
            if ((written.Length > 0 || words + 1 >= MinWords || end == clause) && IsUnique(start, end, out var phrase))
            {
                yield return phrase;
                break;
            }
        }

        if (clause > end && IsUnique(start, clause, out var whole))
        {
            yield return whole;
        }

        bool IsUnique(int from, int to, out string words)
        {
            words = text[from..to].Replace('\n', ' ').TrimEnd([.. s_clauseEnds, ' ']);
            return words.Length > 0 && quoted.Find(words).Count == 1;
        }
    }

    private static int EndOfWord(string text, int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
