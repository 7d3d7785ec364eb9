using System.Collections.Immutable;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>A label that a directive names: <c>@answer AC-01</c>.</summary>
/// <param name="Label">As written.</param>
/// <param name="Span">Where it is.</param>
internal readonly record struct WrittenLabel(string Label, TextSpan Span);

/// <summary>The form of labels, which questions have in place of numbers: AC-01, A.1, 1.2.3, GV.OC-01.</summary>
internal static class QuestionLabel
{
    private const int MaxLength = 40;

    /// <summary>Letters and digits, parted by single signs, with a digit among them.</summary>
    /// <param name="line">The text.</param>
    /// <param name="position">Where it may begin; after it, be it one or not.</param>
    public static bool TryRead(ReadOnlySpan<char> line, ref int position)
    {
        var start = position;
        var hasDigit = false;
        while (
            position < line.Length
            && (
                char.IsLetterOrDigit(line[position])
                || (
                    line[position] is '.' or '-' or '_'
                    && position > start
                    && position + 1 < line.Length
                    && char.IsLetterOrDigit(line[position + 1])
                )
            )
        )
        {
            hasDigit |= Characters.IsDigit(line[position++]);
        }

        return hasDigit && position - start <= MaxLength;
    }

    /// <summary>Whether words are a label.</summary>
    public static bool Is(string words)
    {
        var position = 0;
        return TryRead(words.AsSpan(), ref position) && position == words.Length;
    }

    /// <summary>A label with all its numbers the same: those of one list have one form, <c>AC-0</c>.</summary>
    public static string FormOf(string label)
    {
        var form = new System.Text.StringBuilder(label.Length);
        foreach (var c in label)
        {
            if (!Characters.IsDigit(c))
            {
                form.Append(c);
            }
            else if (form.Length == 0 || form[form.Length - 1] != '0')
            {
                form.Append('0');
            }
        }

        return form.ToString();
    }

    /// <summary>The labels of a list, <c>AC-01, A.1 and A.2</c>.</summary>
    /// <returns>None where it is no such list.</returns>
    public static ImmutableArray<WrittenLabel> ReadList(string content, TextSpan span, Language? language)
    {
        var labels = ImmutableArray.CreateBuilder<WrittenLabel>();
        for (var i = span.Start; i < span.End;)
        {
            if (char.IsWhiteSpace(content[i]) || content[i] == ',')
            {
                i++;
                continue;
            }

            var start = i;
            while (i < span.End && !char.IsWhiteSpace(content[i]) && content[i] != ',')
            {
                i++;
            }

            var word = content.Substring(start, i - start);
            if (labels.Count > 0 && i < span.End && language?.And.Contains(word) == true)
            {
                continue;
            }

            if (!Is(word))
            {
                return ImmutableArray<WrittenLabel>.Empty;
            }

            labels.Add(new WrittenLabel(word, TextSpan.FromBounds(start, i)));
        }

        return labels.ToImmutable();
    }
}
