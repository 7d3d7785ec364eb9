using System.Globalization;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA3006: the answer covers this part too, where it says what it covers; or another answer, to this part, after those to the others.
/// </summary>
internal sealed class UncoveredPartFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA3006"];

    public override void Offer(FixContext context)
    {
        var part = context.Document.PartsAt(context.Span).FirstOrDefault(part => part.Name == context.Diagnostic["part"]);
        if (part is null)
        {
            return;
        }

        var answers = context
            .Document.AnswersTo(part.Question)
            .Select(answer => context.Tree.SectionAt(answer.HeadingSpan.Start))
            .ToArray();
        foreach (
            var directive in answers.SelectMany(section => section.Directives).Where(directive => directive.Kind == DirectiveKind.Covers)
        )
        {
            var name = part.Question.Written is { } written
                ? written.Number.ToString(CultureInfo.InvariantCulture) + part.Letter
                : part.Letter.ToString();
            context.Offer(
                "cover-part",
                $"Add {name} to the covered parts",
                isAutomatic: false,
                reveals: [],
                new TextChange(new TextSpan(directive.Span.End, 0), ", " + name)
            );
        }

        foreach (var section in answers.AsEnumerable().Reverse())
        {
            if (HeadingFor(context.Tree, section, part.Letter) is { } heading)
            {
                var position = context.Tree.EndOfWords(section);
                context.Offer(
                    "add-part",
                    $"Add '{heading}'",
                    isAutomatic: false,
                    reveals: ["QA3005"],
                    context.InsertPlaceholder(position, heading)
                );
                return;
            }
        }
    }

    /// <summary>
    /// The heading of an answer to one part, with another letter in it; null where the heading names several parts or none.
    /// </summary>
    private static string? HeadingFor(SyntaxTree tree, SectionSyntax section, char letter)
    {
        var tokens = NumberTokens.OfHeading(tree, section);
        if (tokens.Count != 1 || section.Numbers.FirstOrDefault() is not { Part: not '\0' } number)
        {
            return null;
        }

        var text = tree.Text.Content;
        for (var i = tokens[0].Span.End; i < section.HeadingSpan.End; i++)
        {
            if (Characters.IsAsciiLetter(text[i]))
            {
                return (text[i] | 0x20) == number.Part
                    ? tree.Text.ToString(TextSpan.FromBounds(section.HeadingSpan.Start, i))
                        + letter
                        + tree.Text.ToString(TextSpan.FromBounds(i + 1, section.HeadingSpan.End))
                    : null;
            }
        }

        return null;
    }
}
