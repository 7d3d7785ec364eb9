using System.Collections.Immutable;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

/// <summary>Makes the symbols of what the stages found.</summary>
internal static class SymbolFactory
{
    public static DocumentSymbols Create(
        SyntaxTree tree,
        DocumentHeader header,
        BoundSections sections,
        DocumentTexts texts,
        BoundParts parts,
        BoundPartAnswers partAnswers,
        AnswerBinding bound,
        AnswerContents contents
    )
    {
        var answers = ImmutableArray.CreateBuilder<AnswerInfo>(sections.Answers.Length);
        for (var i = 0; i < sections.Answers.Length; i++)
        {
            answers.Add(
                Create(tree.Section(sections.Answers[i].Section), sections.Answers[i], texts, i, bound.DetailsOf(i), contents.Of(i))
            );
        }

        var groups = sections.Groups.IsEmpty
            ? ImmutableArray<GroupInfo>.Empty
            : ImmutableArray.CreateRange(sections.Groups, group => new GroupInfo(group.Title, group.TitleSpan, texts.View(group.Body)));
        return new DocumentSymbols(tree, groups, answers.MoveToImmutable(), sections.Questions.Length, InfoOf);

        QuestionInfo InfoOf(int index)
        {
            var question = sections.Questions[index];
            var (state, reason) = QuestionStates.Of(question, header);
            return new QuestionInfo(
                question.Identity,
                question.Group,
                parts.OwnTexts.Count > 0 && parts.OwnTexts.TryGetValue(index, out var own) ? own : texts.OfBody(question.Body),
                question.Answer,
                state,
                reason,
                bound.TypingOf(new Answerable(index)),
                Create(index, parts, partAnswers, bound)
            )
            {
                Unfinished = question.Unfinished,
            };
        }
    }

    private static AnswerInfo Create(
        SectionSyntax section,
        BoundAnswer answer,
        DocumentTexts texts,
        int index,
        AnswerDetails details,
        AnswerContent content
    ) =>
        new(section.HasLabel, section.HeadingSpan, section.Span, texts.OfAnswer(index), answer.Questions, answer.Status)
        {
            Content = content,
            By = details.By,
            Promises = details.Promises,
            Evidence = details.Evidence,
        };

    private static ImmutableArray<PartInfo> Create(int question, BoundParts parts, BoundPartAnswers partAnswers, AnswerBinding bound)
    {
        var own = parts.Of(question);
        if (own.IsEmpty)
        {
            return own;
        }

        var result = ImmutableArray.CreateBuilder<PartInfo>(own.Length);
        for (var i = 0; i < own.Length; i++)
        {
            var part = new Answerable(question, i);
            result.Add(own[i] with { Answer = partAnswers.AnswerTo(part), Typing = bound.TypingOf(part) });
        }

        return result.MoveToImmutable();
    }
}
