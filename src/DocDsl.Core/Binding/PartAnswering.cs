using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

/// <summary>Joins parts to their answers: those that a heading or <c>@covers</c> names, and all parts where an answer names none.</summary>
internal sealed class PartAnswering(Binder binder, QuestionBinder questions)
{
    /// <summary>What <c>@covers</c> restricts to parts.</summary>
    private readonly List<(AnswerSymbol, QuestionSymbol)> _covered = [];

    public void Bind()
    {
        foreach (var (directive, answer) in questions.LaterInAnswers)
        {
            if (directive.Kind == DirectiveKind.Covers)
            {
                BindCovers(directive, answer);
            }
        }

        foreach (var question in binder.Model.Questions)
        {
            if (!question.Parts.IsEmpty)
            {
                Join(question);
            }
        }
    }

    /// <summary>Whether an answer answers nothing but this, so that the way it opens is the value of this.</summary>
    public bool IsAlone(AnswerableSymbol symbol) => symbol switch
    {
        QuestionSymbol question => question.Parts.IsEmpty && symbol.Answer!.Questions.Length == 1,
        PartSymbol part => part.Answer!.Questions.Length == 1 && questions.PartAnswers.Count(entry => entry.Answer == part.Answer) == 1
            && questions.PartAnswers.Exists(entry => entry.Answer == part.Answer && entry.Part == part.Letter),
        _ => false,
    };

    /// <summary>
    /// What a directive below a heading is about when it names no target: the questions of the heading; below "Vraag 3a" and "Antwoord
    /// op vraag 3a", or beside <c>@covers 3a</c>, those parts.
    /// </summary>
    public IReadOnlyList<AnswerableSymbol> TargetsOf(DirectiveSyntax directive, IReadOnlyList<QuestionSymbol> all, AnswerSymbol? answer = null)
    {
        var section = binder.Tree.Section(binder.Tree.SectionOfElement(directive.Element));
        var targets = new List<AnswerableSymbol>();
        foreach (var question in all)
        {
            var numbers = section.Numbers.Where(number => number.Number == question.Written?.Number).ToArray();
            var isWhole = numbers.Length == 0 || numbers.Any(number => number.Part == '\0');
            var parts = answer is not null && (!isWhole || _covered.Contains((answer, question)))
                ? question.Parts.Where(part => questions.PartAnswers.Contains((answer, question, part.Letter))).ToArray()
                : question.Parts.Where(part => !isWhole && numbers.Any(number => number.Part == part.Letter)).ToArray();
            targets.AddRange(parts.Length > 0 ? parts : new AnswerableSymbol[] { question });
        }

        return targets;
    }

    private void BindCovers(DirectiveSyntax directive, AnswerSymbol answer)
    {
        foreach (var number in ReadNumbers(directive))
        {
            var question = number.Number > 0 ? answer.Questions.FirstOrDefault(question => question.Written?.Number == number.Number)
                : answer.Questions.Length == 1 ? answer.Questions[0]
                : null;
            if (question is null)
            {
                binder.ReportMalformed(directive, number.Number == 0
                    ? $"names part {number} and not its question, of which this answer has several"
                    : $"names question {number.Number}, which this answer does not answer");
            }
            else if (number.Part != '\0' && !question.Parts.Any(part => part.Letter == number.Part))
            {
                binder.ReportMalformed(directive, $"names part {number}, which {question.DescriptionInSentence} does not have");
            }
            else if (number.Part != '\0' && !questions.PartAnswers.Contains((answer, question, number.Part)))
            {
                questions.PartAnswers.Add((answer, question, number.Part));
                questions.Repeated.Remove((answer, question));
                _covered.Add((answer, question));
            }
        }
    }

    private IEnumerable<QuestionNumber> ReadNumbers(DirectiveSyntax directive)
    {
        var numbers = default(PooledList<QuestionNumber>);
        var argument = directive.Argument;
        var letters = argument.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (letters.Length > 0 && letters.All(letter => letter.Length == 1 && letter[0] is >= 'a' and <= 'z'))
        {
            return letters.Select(letter => new QuestionNumber(0, letter[0])).Distinct();
        }

        var list = new NumberListParser(argument.AsSpan(), 0, binder.Tree.Language ?? Languages.Language.All[0]);
        if (!list.TryRead(ref numbers) || list.EndsOpen || list.Position < argument.Length || list.Problem is not null)
        {
            binder.ReportMalformed(directive, list.Problem is null ? "takes parts of questions, for example '@covers 3a, 3b', or of the only question '@covers a, b'" : char.ToLowerInvariant(list.Problem[0]) + list.Problem.Substring(1));
        }

        return numbers.ToImmutableAndFree();
    }

    private void Join(QuestionSymbol question)
    {
        var named = questions.PartAnswers.FindAll(entry => entry.Question == question);
        var whole = question.Answer is null ? null
            : binder.Model.Answers.FirstOrDefault(answer => answer.Questions.Contains(question) && !named.Exists(entry => entry.Answer == answer));
        foreach (var part in question.Parts)
        {
            var own = named.FindAll(entry => entry.Part == part.Letter);
            part.Answer = own.Count > 0 ? own[0].Answer : whole;
            foreach (var (answer, _, _) in own.Skip(1))
            {
                binder.Report(DiagnosticRules.AnsweredTwice.At(answer.HeadingSpan, part.Description));
            }

            if (part.Answer is null && question.Answer is not null)
            {
                binder.ReportNotYet(DiagnosticRules.PartNotCovered.At(part.Span, part.Description));
            }
        }
    }
}
