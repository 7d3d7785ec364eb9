using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>What documents say of each other (QA4006), for the compiler, the command and the editor alike.</summary>
internal static class ExternalReferences
{
    /// <summary>A document's references to others.</summary>
    public static EquatableArray<ExternalReference> Of(SemanticModel model)
    {
        List<ExternalReference>? found = null;
        if (model.AnsweredDocument is { } asking)
        {
            (found = []).Add(new ExternalReference(asking, Question: "", Member: "", model.AnsweredSpan));
        }

        if (model.TranslatedDocument is { } original)
        {
            (found ??= []).Add(new ExternalReference(original, Question: "", Member: "", model.TranslatedSpan) { IsTranslation = true });
        }

        foreach (var reference in model.References)
        {
            // What '@same-as' names is looked up together with its answer.
            if (reference.Document is { } document && reference.FromAnswer?.SameAs != reference.Name)
            {
                (found ??= []).Add(new ExternalReference(document, reference.TargetName, MemberOf(reference.Name), reference.Span));
            }
        }

        foreach (var answer in model.Answers)
        {
            foreach (var evidence in answer.Evidence)
            {
                if (evidence.Kind == EvidenceTargetKind.Answer)
                {
                    (found ??= []).Add(Of(evidence));
                }
            }

            foreach (var superseded in answer.Supersedes)
            {
                if (superseded.Document is { } document)
                {
                    (found ??= []).Add(
                        new ExternalReference(document, superseded.TargetName, MemberOf(superseded), superseded.Span)
                    );
                }
            }

            foreach (var fulfilled in answer.Fulfils)
            {
                if (fulfilled.Document is { } document)
                {
                    (found ??= []).Add(new ExternalReference(document, Question: "", Member: "", fulfilled.Span, IsPromise: true));
                }
            }
        }

        return found is null ? default : new EquatableArray<ExternalReference>(found);
    }

    /// <summary>The answer of another document that an answer rests on.</summary>
    public static ExternalReference Of(EvidenceTarget evidence)
    {
        var number = QuestionName.TryParse(evidence.Target)?.Number;
        return new ExternalReference(
            evidence.Path,
            number?.ToString() ?? $"'{evidence.Anchor}'",
            number is { } named ? Naming.OfNumber(named.Number) : Naming.OfId(evidence.Anchor),
            evidence.Span
        )
        {
            IsEvidence = true,
        };
    }

    /// <summary>What is wrong with a reference; null when nothing is.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="filter">Of the document that it is in.</param>
    /// <param name="named">The paths of the documents that have the name, in order.</param>
    /// <param name="questionsOf">A document's questions; asked for where one document has the name.</param>
    public static Diagnostic? Check(
        ExternalReference reference,
        DiagnosticFilter filter,
        IReadOnlyList<string> named,
        Func<string, KnownQuestions> questionsOf
    )
    {
        var found =
            DocumentNotFound.Check(
                reference.Span,
                reference.Document,
                reference.Question,
                reference.Member,
                named,
                path => questionsOf(path).Members
            )
            ?? (
                reference.IsEvidence && questionsOf(named[0]).Unanswered.Contains(reference.Member)
                    ? EvidenceNotFound.Unanswered(reference.Span, named[0], reference.Question)
                    : null
            );
        return found is null ? null : filter.Apply(found);
    }

    /// <summary>The property in C# of the question that a reference names.</summary>
    public static string MemberOf(ReferenceInfo reference) =>
        reference.Number is { } number ? Naming.OfNumber(number.Number) : Naming.OfId(reference.Id!);
}
