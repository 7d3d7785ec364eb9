using DocDsl.Core.Binding;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA2006: letters a question's parts a, b, c … in their order, and updates all that names them.</summary>
internal sealed class ReletterFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA2006"];

    public override void Offer(FixContext context)
    {
        var at = context.Span.Start;
        var question = context.Document.PartsAt(context.Span).FirstOrDefault()?.Question ?? context.Document.QuestionAt(at);
        if (question is not null)
        {
            context.Offer("reletter", "Letter the parts a, b, c …", isAutomatic: false, reveals: [], ChangesOf(context.Document, question));
        }
    }

    private static TextChange[] ChangesOf(FixedDocument document, QuestionSymbol question)
    {
        var model = document.Model;
        // A letter's second use has no symbol; what names that letter means the first.
        var isAlone = document.QuestionsUnder(question.HeadingSpan).Count() == 1;
        var lines = PartLines.Find(model.Tree, model.Tree.SectionAt(question.Span.Start), question.Span.Start, question.Span.End);
        var starts =
            isAlone && lines.Exists(line => question.Parts.Any(part => part.Span == line.Span))
                ? lines.ConvertAll(line => (line.Span, line.Letter))
                : question.Parts.Select(part => (part.Span, part.Letter)).ToList();
        var letters = new Dictionary<char, char>();
        var changes = new Dictionary<int, char>();
        for (var i = 0; i < starts.Count && i < 26; i++)
        {
            var (span, letter) = starts[i];
            var wanted = (char)('a' + i);
            if (!letters.ContainsKey(letter))
            {
                letters.Add(letter, wanted);
            }

            // "c)", "(c)", and the "c" of a directive; a heading and a directive with a number are among what names the part.
            var at = model.Tree.Text.Content.IndexOf(letter, span.Start, span.Length);
            if (span.Length <= 3 && at >= 0)
            {
                changes[at] = wanted;
            }
        }

        foreach (var (position, letter) in NamesOf(document, question))
        {
            if (letters.TryGetValue(letter, out var wanted))
            {
                changes[position] = wanted;
            }
        }

        return changes
            .Where(change => model.Tree.Text.Content[change.Key] != change.Value)
            .Select(change => new TextChange(new TextSpan(change.Key, 1), change.Value.ToString()))
            .ToArray();
    }

    /// <summary>Where headings, directives and references name a part of the question.</summary>
    private static IEnumerable<(int Position, char Letter)> NamesOf(FixedDocument document, QuestionSymbol question)
    {
        var tree = document.Model.Tree;
        var content = tree.Text.Content;
        var number = question.Written?.Number;
        var headings = question
            .Parts.Select(part => part.Span)
            .Concat(document.AnswersTo(question).Select(answer => answer.HeadingSpan))
            .Append(question.HeadingSpan);
        foreach (var section in headings.Distinct().Select(heading => tree.SectionOf(heading)).OfType<SectionSyntax>())
        {
            foreach (
                var found in section
                    .Directives.SelectMany(Named)
                    .Concat(Lettered(NumberTokens.OfHeading(tree, section), section.HeadingSpan))
            )
            {
                yield return found;
            }
        }

        foreach (
            var found in document
                .ReferencesTo(question)
                .Where(reference => reference.Number is not null)
                .SelectMany(reference => Numbered(reference.Span))
        )
        {
            yield return found;
        }

        IEnumerable<(int, char)> Named(DirectiveSyntax directive)
        {
            var span = directive.ArgumentSpan;
            return directive.Kind == DirectiveKind.Covers ? Numbered(span).Concat(Alone(span))
                : directive.Arguments is not TargetedArguments { Target: { } target } ? []
                : target.Number.Number > 0 ? Numbered(target.Span)
                : Alone(target.Span);
        }

        // "1c", "1 c)"
        IEnumerable<(int, char)> Numbered(TextSpan span) => Lettered(NumberTokens.In(content, span), span);

        IEnumerable<(int, char)> Lettered(IEnumerable<NumberToken> tokens, TextSpan span)
        {
            foreach (var token in tokens.Where(token => token.Number == number))
            {
                var at = token.Span.End;
                while (at < span.End && content[at] is ' ' or '\u00A0')
                {
                    at++;
                }

                if (IsAlone(at, span))
                {
                    yield return (at, char.ToLowerInvariant(content[at]));
                }
            }
        }

        // "c", "#c"
        IEnumerable<(int, char)> Alone(TextSpan span) =>
            Enumerable
                .Range(span.Start, span.Length)
                .Where(at => IsAlone(at, span) && (at == span.Start || !char.IsLetterOrDigit(content[at - 1])))
                .Select(at => (at, char.ToLowerInvariant(content[at])));

        bool IsAlone(int at, TextSpan span) =>
            at < span.End && Characters.IsAsciiLetter(content[at]) && (at + 1 == span.End || !char.IsLetterOrDigit(content[at + 1]));
    }
}
