using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
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
        AnswerContents contents,
        SetMatch? match,
        SetApplicability? applicability
    )
    {
        var groups = sections.Groups.IsEmpty
            ? ImmutableArray<GroupInfo>.Empty
            : ImmutableArray.CreateRange(sections.Groups, group => new GroupInfo(group.Title, group.TitleSpan, texts.View(group.Body)));
        return new DocumentSymbols(tree, texts, groups, sections.Questions.Length, AnswersOf, InfoOf);

        ImmutableArray<AnswerSymbol> AnswersOf(DocumentSymbols document)
        {
            var answers = ImmutableArray.CreateBuilder<AnswerSymbol>(sections.Answers.Length);
            for (var i = 0; i < sections.Answers.Length; i++)
            {
                var (section, answered, status) = sections.Answers[i];
                answers.Add(new AnswerSymbol(document, section, answered, status, contents.Of(i), bound.DetailsOf(i)));
            }

            return answers.MoveToImmutable();
        }

        QuestionInfo InfoOf(int index)
        {
            ref readonly var question = ref sections.Questions.ItemRef(index);
            var (state, reason) = QuestionStates.Of(question, header);
            var own = parts.OwnTexts.Count > 0 && parts.OwnTexts.TryGetValue(index, out var words) ? words : null;
            if (match?.DeclarationOf(index) is { } declared)
            {
                if (state == QuestionState.Unanswered && applicability?.Applies(match.Declared[index]) == false)
                {
                    (state, reason) = (QuestionState.NotApplicable, SetResponse.ReasonOf(declared));
                }

                state = state == QuestionState.Unanswered && declared.IsOptional ? QuestionState.Open : state;

                // A document may leave the question's words to its set.
                var section = question.Identity.Section;
                own = texts.OfSection(section).IsEmpty ? TextView.Of(tree, declared.Text, tree.Section(section).HeadingSpan.End) : own;
            }

            return new QuestionInfo(
                question.Identity,
                question.Group,
                question.Answer,
                state,
                bound.TypingOf(new Answerable(index)),
                Create(index, parts, partAnswers, bound),
                QuestionDetails.Of(reason, question.Unfinished, own)
            );
        }
    }

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
