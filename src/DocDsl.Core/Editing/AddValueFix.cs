using System.Globalization;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA3010: says the value, with the answer's first words as its evidence. Which value it is only a reader can say: one fix for each.
/// </summary>
internal sealed class AddValueFix : FixProvider
{
    private const int MaxEvidenceLength = 60;
    private const int MaxChoices = 8;

    public override IReadOnlyList<string> Rules => ["QA3010"];

    public override void Offer(FixContext context)
    {
        var symbol = context.Document.AnsweredUnder(context.Span).FirstOrDefault(symbol => IsMeant(symbol, context.Diagnostic));
        if (symbol is not { Answer: { } answer, Expected: { } type } || answer.Text.IsEmpty)
        {
            return;
        }

        var values = type.Kind switch
        {
            ValueKind.YesNo => ["yes", "no"],
            ValueKind.Choice => type.Choices.Take(MaxChoices),
            _ => Enumerable.Empty<string>(),
        };
        var section = context.Tree.SectionAt(answer.HeadingSpan.Start);
        foreach (var value in values)
        {
            context.Offer(
                "add-value-" + value,
                $"Add '@value {value}'",
                isAutomatic: false,
                reveals: [],
                context.Lines.Insert(
                    context.Document.BelowDirectives(section),
                    $"@value {TargetOf(symbol, answer)}{value} from \"{EvidenceOf(answer.Text.Text)}\""
                )
            );
        }
    }

    private static bool IsMeant(AnswerableSymbol symbol, Diagnostic diagnostic) =>
        symbol is PartSymbol
            ? symbol.Name == diagnostic["part"]
            : diagnostic["part"] is null && symbol.NameOrWords == diagnostic["question"];

    /// <summary>Which question or part of the answer's is meant; empty where there is only one.</summary>
    private static string TargetOf(AnswerableSymbol symbol, AnswerSymbol answer)
    {
        var question = symbol as QuestionSymbol ?? ((PartSymbol)symbol).Question;
        if (symbol is QuestionSymbol && answer.Questions.Length == 1)
        {
            return "";
        }

        var number = question.Written?.Number.ToString(CultureInfo.InvariantCulture) ?? "";
        return symbol is PartSymbol part ? $"#{number}{part.Letter} " : $"#{number} ";
    }

    /// <summary>The first sentence, or as much of it as fits; on one line, since a directive is one.</summary>
    private static string EvidenceOf(string text)
    {
        var end = text.IndexOfAny(['.', '\n', '?', '!', ';']);
        end = end <= 0 ? text.Length : end;
        if (end > MaxEvidenceLength)
        {
            var space = text.LastIndexOf(' ', MaxEvidenceLength);
            end = space > 0 ? space : MaxEvidenceLength;
        }

        return text.Substring(0, end).Replace("\"", "\"\"");
    }
}
