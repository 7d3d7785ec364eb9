using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
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

        foreach (var reference in model.References)
        {
            // What '@same-as' names is looked up together with its answer.
            if (reference.Document is { } document && reference.FromAnswer?.SameAs != reference.Name)
            {
                (found ??= []).Add(new ExternalReference(document, reference.TargetName, MemberOf(reference.Name), reference.Span));
            }
        }

        return found is null ? default : new EquatableArray<ExternalReference>(found);
    }

    /// <summary>What a document's questions are called in C#, by their numbers too where their properties are named by ids.</summary>
    public static IEnumerable<string> MembersOf(DocumentShape shape) =>
        shape
            .Members.Concat(shape.Groups.SelectMany(group => group.Members))
            .SelectMany(member => member.Number is { } number ? [member.Name, Naming.OfNumber(number)] : new[] { member.Name })
            .Concat(
                shape
                    .Groups.Select(group => group.Lookups)
                    .Prepend(shape.Lookups)
                    .SelectMany(QuestionList.Read)
                    .SelectMany(question => question.Names)
            );

    /// <summary>What is wrong with a reference; null when nothing is.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="filter">Of the document that it is in.</param>
    /// <param name="named">The paths of the documents that have the name, in order.</param>
    /// <param name="membersOf">The properties of a document's questions; asked for where one document has the name.</param>
    public static Diagnostic? Check(
        ExternalReference reference,
        DiagnosticFilter filter,
        IReadOnlyList<string> named,
        Func<string, IEnumerable<string>> membersOf
    )
    {
        var found = DocumentNotFound.Check(reference.Span, reference.Document, reference.Question, reference.Member, named, membersOf);
        return found is null ? null : filter.Apply(found);
    }

    /// <summary>The property in C# of the question that a reference names.</summary>
    public static string MemberOf(ReferenceInfo reference) =>
        reference.Number is { } number ? Naming.OfNumber(number.Number) : Naming.OfId(reference.Id!);
}
