using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Binding;

/// <summary>Reads values where they are written: in a directive, in quoted words, where an answer begins, and in its boxes.</summary>
internal sealed class ValueReader(SyntaxTree tree, AnswerContents contents)
{
    /// <summary>What the list says with which an answer begins; null where it begins with none, or the kind of value has none.</summary>
    public BoxValue? BoxesOf(int answer, int section, ValueType type) =>
        type.Kind is ValueKind.Choice or ValueKind.YesNo && tree.ValueLineIn(section) is null
            ? BoxValues.Read(contents.ItemsOf(answer), type, tree.Language)
            : null;

    /// <summary>Whether words that were read are the value, or some of its choices: others may be elsewhere in the answer.</summary>
    public static bool Says(string read, string value, ValueType type) =>
        type.IsSeveralChoices
            ? !ChoiceLists.WordsOf(read).Except(ChoiceLists.WordsOf(value), StringComparer.Ordinal).Any()
            : InvariantValues.AreSame(read, value, type);

    /// <summary>
    /// Reads the value with which an answer begins; a list of choices is one where its sentence or its line ends after it.
    /// </summary>
    public bool TryReadOpening(TextView view, ValueType type, out string value, out int length)
    {
        if (!type.IsSeveralChoices)
        {
            return NaturalValues.TryReadOpening(view.Text, type, tree.Language, out value, out length);
        }

        return NaturalChoices.TryReadOpening(view.Text, type, tree.Language, out value, out length)
            && (NaturalChoices.EndsAt(view.Text, length) || EndsLine(view.ToSource(new TextSpan(0, length)).End));
    }

    /// <summary>Words that are a value, or that open with one: "Nee, er zijn geen datasets gedeeld".</summary>
    public bool TryReadWords(string words, ValueType type, out string value) =>
        type.IsSeveralChoices
            ? NaturalChoices.TryReadOpening(words, type, tree.Language, out value, out var end) && NaturalChoices.EndsAt(words, end)
            : NaturalValues.TryRead(words, type, tree.Language, out value)
                || NaturalValues.TryReadOpening(words, type, tree.Language, out value, out _);

    private bool EndsLine(int position)
    {
        position = NaturalChoices.AfterClosing(tree.Text.Content, position);
        return string.IsNullOrWhiteSpace(tree.Text.ToString(TextSpan.FromBounds(position, tree.WholeLine(position).End)));
    }
}
