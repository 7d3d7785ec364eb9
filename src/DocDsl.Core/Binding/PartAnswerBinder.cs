using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Joins parts to their answers: those that a heading or <c>@covers</c> names, and all parts where an answer names none.</summary>
internal sealed class PartAnswerBinder
{
    private readonly DocumentHeader _header;
    private readonly BoundSections _sections;
    private readonly BoundParts _parts;
    private readonly AnswerContents _contents;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<PartAnswer> _named;

    /// <summary>As <see cref="_named"/>: first those of headings, then those of <c>@covers</c>.</summary>
    private readonly List<PartAnswer> _inOrder;
    private readonly HashSet<(int Answer, int Question)> _restricted = [];
    private readonly Dictionary<Answerable, int> _answers = [];

    private PartAnswerBinder(DocumentHeader header, BoundSections sections, BoundParts parts, AnswerContents contents)
    {
        _contents = contents;
        _header = header;
        _sections = sections;
        _parts = parts;
        _named = [.. sections.PartAnswers];
        _inOrder = [.. sections.PartAnswers];
    }

    public static BoundPartAnswers Bind(
        SyntaxTree tree,
        DocumentHeader header,
        BoundSections sections,
        BoundParts parts,
        AnswerContents contents
    )
    {
        var binder = new PartAnswerBinder(header, sections, parts, contents);
        foreach (var (directive, answer) in sections.AnswerDirectives)
        {
            if (directive.Arguments is CoversArguments covers)
            {
                binder.BindCovers(directive, covers, answer);
            }
        }

        foreach (var (answer, question) in sections.Repeated)
        {
            if (!binder._restricted.Contains((answer, question)))
            {
                // Only a number names a question that has an answer already.
                var number = sections.Questions[question].Identity.Written.GetValueOrDefault().Number;
                binder._diagnostics.Add(AnsweredTwice.Question(HeadingOf(tree, sections, answer), number));
            }
        }

        if (parts.Parts.Count > 0)
        {
            binder.FindNamedInText(tree);
            binder.Join(tree);
        }

        return new BoundPartAnswers(binder._named, binder._restricted, binder._answers, binder._diagnostics.ToImmutableArray());
    }

    private static TextSpan HeadingOf(SyntaxTree tree, BoundSections sections, int answer) =>
        tree.Section(sections.Answers[answer].Section).HeadingSpan;

    private void BindCovers(DirectiveSyntax directive, CoversArguments covers, int answer)
    {
        foreach (var number in covers.Parts)
        {
            var question = Find(number, _sections.Answers[answer].Questions);
            if (question < 0)
            {
                _diagnostics.Add(
                    number.Number == 0
                        ? MalformedArgument.PartOfSeveralQuestions.At(directive.ArgumentSpan, number.ToString())
                        : MalformedArgument.QuestionNotAnswered.At(directive.ArgumentSpan, new QuestionNumber(number.Number).ToString())
                );
            }
            else if (number.Part != '\0' && !_parts.Of(question).Any(part => part.Letter == number.Part))
            {
                _diagnostics.Add(MalformedArgument.PartNotFound.At(directive.ArgumentSpan, directive.Name, number.ToString()));
            }
            else if (number.Part != '\0' && _named.Add(new PartAnswer(answer, question, number.Part)))
            {
                _inOrder.Add(new PartAnswer(answer, question, number.Part));
                _restricted.Add((answer, question));
            }
        }
    }

    private int Find(QuestionNumber number, ImmutableArray<int> among)
    {
        if (number.Number == 0)
        {
            return among.Length == 1 ? among[0] : -1;
        }

        foreach (var question in among)
        {
            if (_sections.Questions[question].Identity.Written?.Number == number.Number)
            {
                return question;
            }
        }

        return -1;
    }

    /// <summary>
    /// An answer that opens with the letter of a part, "a) 5 euro.", answers the parts whose letters begin its lines, and no others.
    /// </summary>
    private void FindNamedInText(SyntaxTree tree)
    {
        var naming = new HashSet<int>(_inOrder.Select(part => part.Answer));
        for (var answer = 0; answer < _sections.Answers.Length; answer++)
        {
            var bound = _sections.Answers[answer];
            if (bound.Questions.Length != 1 || naming.Contains(answer) || _contents.Of(answer) != AnswerContent.Words)
            {
                continue;
            }

            var question = bound.Questions[0];
            var parts = _parts.Of(question);
            var letters = parts.IsEmpty ? [] : PartLines.LettersOf(tree, tree.Section(bound.Section));
            if (letters.Count == 0 || letters.Any(letter => !parts.Any(part => part.Letter == letter)))
            {
                // Letters that the question does not have are a list of the answer's own.
                continue;
            }

            foreach (var letter in letters)
            {
                if (_named.Add(new PartAnswer(answer, question, letter)))
                {
                    _inOrder.Add(new PartAnswer(answer, question, letter));
                }
            }
        }
    }

    private void Join(SyntaxTree tree)
    {
        var named = _inOrder.ToLookup(part => part.Question);
        var answers = _sections
            .Answers.SelectMany(
                (answer, index) => answer.Questions.Where(question => !_parts.Of(question).IsEmpty).Select(question => (question, index))
            )
            .ToLookup(pair => pair.question, pair => pair.index);
        foreach (var pair in _parts.Parts)
        {
            Join(tree, pair.Key, pair.Value, named[pair.Key].ToArray(), answers[pair.Key]);
        }
    }

    /// <param name="tree">The document.</param>
    /// <param name="question">A question that is divided.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="named">Those that answers name, headings first.</param>
    /// <param name="answers">The answers to the question, in order.</param>
    private void Join(SyntaxTree tree, int question, ImmutableArray<PartInfo> parts, PartAnswer[] named, IEnumerable<int> answers)
    {
        var hasAnswer = _sections.Questions[question].Answer >= 0;
        var naming = new HashSet<int>(named.Select(part => part.Answer));
        var whole = First(answers.Where(answer => !naming.Contains(answer)));
        for (var i = 0; i < parts.Length; i++)
        {
            var own = Array.FindAll(named, part => part.Part == parts[i].Letter);
            var answer = own.Length > 0 ? First(own.Select(part => part.Answer)) : whole;
            var name = PartSymbol.NameOf(_sections.Questions[question].Identity, parts[i].Letter);
            for (var j = 1; j < own.Length; j++)
            {
                _diagnostics.Add(AnsweredTwice.Part(HeadingOf(tree, _sections, own[j].Answer), name));
            }

            if (answer >= 0 && _contents.Of(answer) != AnswerContent.Words)
            {
                // Which is reported there.
                continue;
            }

            if (answer >= 0)
            {
                _answers.Add(new Answerable(question, i), answer);
            }
            else if (hasAnswer)
            {
                _diagnostics.Add(_header.NotYet(UnansweredPart.At(parts[i].Span, name)));
            }
        }
    }

    /// <summary>The first answer that says something; where none does, the first; −1 when there is none.</summary>
    private int First(IEnumerable<int> answers)
    {
        var first = -1;
        foreach (var answer in answers)
        {
            if (_contents.Of(answer) == AnswerContent.Words)
            {
                return answer;
            }

            first = first < 0 ? answer : first;
        }

        return first;
    }
}
