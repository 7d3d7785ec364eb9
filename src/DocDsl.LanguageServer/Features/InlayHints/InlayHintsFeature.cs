using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.InlayHints;

/// <param name="Kind">1: what is read, as a type is.</param>
internal sealed record InlayHint(Position Position, string Label, int Kind, bool PaddingLeft, MarkupContent? Tooltip);

/// <summary>
/// What DocDsl parses from the words of the letter, where the words do not say the same: values of answers, and fields of the header.
/// </summary>
internal static class InlayHintsFeature
{
    private const int MaxLabelLength = 60;

    public static InlayHint[]? Get(Document document, Range range)
    {
        if (document.Model is not { } model)
        {
            return null;
        }

        var wanted = document.Text.ToSpan(range);
        var hints = new List<InlayHint>();
        foreach (var field in model.Fields.Where(field => field.NameSpan.Length == 0 && field.ValueSpan.Length > 0))
        {
            var label = Says(field.ValueSpan, field.Value) ? field.Name : $"{field.Name}: {field.Value}";
            Add(field.ValueSpan, label, $"The field `{field.Name}` ({field.Type}), read from these words.");
        }

        foreach (var question in model.Questions)
        {
            AddValue(question, question.Label, isAlone: question.Answer?.Questions.Length == 1);
            foreach (var part in question.Parts)
            {
                AddValue(part, part.Label, isAlone: false);
            }
        }

        return [.. hints];

        // Of several questions the hint says whose value it is.
        void AddValue(AnswerableSymbol answered, string label, bool isAlone)
        {
            if (
                answered.Value is { Span.Length: > 0, Type.Kind: not ValueKind.Text, Text: { } text } value
                && document.Text.ToString(value.Span) != text
                && !(isAlone && Says(value.Span, text))
            )
            {
                Add(value.Span, isAlone ? text : $"{label}: {text}", $"{label}: the answer's value ({value.Type}), read from these words.");
            }
        }

        bool Says(TextSpan span, string value) => PlainWords.Say(document.Text.ToString(span), value, model.Tree.Language);

        void Add(TextSpan span, string label, string tooltip)
        {
            if (span.End >= wanted.Start && span.End <= wanted.End)
            {
                hints.Add(
                    new InlayHint(
                        document.Text.ToPosition(span.End),
                        "= " + CheckedFile.Shorten(label, MaxLabelLength),
                        1,
                        PaddingLeft: true,
                        MarkupContent.Markdown(tooltip)
                    )
                );
            }
        }
    }
}
