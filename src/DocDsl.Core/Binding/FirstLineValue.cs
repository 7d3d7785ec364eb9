using DocDsl.Core.Languages;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Binding;

/// <summary>
/// Reads the value of an answer whose first line is nothing else: <c>Answer: Yes</c> above <c>Justification: …</c>, <c>[NA]</c>,
/// <c>**No**</c>.
/// </summary>
internal static class FirstLineValue
{
    /// <param name="tree">The document.</param>
    /// <param name="section">The answer.</param>
    /// <param name="view">Its words.</param>
    /// <param name="line">Its first line, as it is written: the reader's text joins it to the next.</param>
    /// <param name="type">A kind other than yes-no and choice is read only from the heading's own line, since a sentence may go on below
    /// any other.</param>
    /// <param name="value">The value.</param>
    /// <param name="span">Where it is.</param>
    public static bool TryRead(
        SyntaxTree tree,
        SectionSyntax section,
        TextView view,
        string line,
        ValueType type,
        out string value,
        out TextSpan span
    )
    {
        value = "";
        var start = view.ToSource(new TextSpan(0, 1)).Start;
        var end = tree.WholeLine(start).End;
        var words = StandIns.Strip(tree.Text.Content.AsSpan(start, end - start));
        span = words.Length == 0 ? TextSpan.FromBounds(start, end) : new TextSpan(tree.Text.Content.IndexOf(words[0], start), words.Length);
        return type.Kind is not (ValueKind.Text or ValueKind.Person or ValueKind.Office)
            && (type.Kind is ValueKind.YesNo or ValueKind.Choice || section.HeadingSpan.Contains(start))
            && AnswerLine.TryReadValue(line, type, tree.Language, out value);
    }
}
