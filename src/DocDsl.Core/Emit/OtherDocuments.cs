using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Emit;

/// <summary>QA4006: what a document says of others, for the compiler, the command and the editor alike.</summary>
internal static class OtherDocuments
{
    /// <summary>The references to other documents that are not suppressed.</summary>
    public static IEnumerable<ReferenceSymbol> ReferencesOf(SemanticModel model) =>
        model.References.Where(reference =>
            reference.Document is not null && !model.IsSuppressed(DiagnosticRules.DocumentNotFound.Id, reference.Span));

    /// <summary>The property in C# of what a reference means.</summary>
    public static string MemberOf(ReferenceSymbol reference) =>
        reference.Number is { } number ? Naming.OfNumber(number.Number) : Naming.ToPascalCase(reference.Id!);

    /// <summary>The properties of a document's questions.</summary>
    public static IEnumerable<string> MembersOf(DocumentShape shape) =>
        shape.Members.Concat(shape.Groups.SelectMany(group => group.Members)).Select(member => member.Name);

    /// <summary>What is wrong with a reference; null when nothing is.</summary>
    /// <param name="document">The document, as written.</param>
    /// <param name="question">The question, as a message says it.</param>
    /// <param name="member">The property that it has in C#.</param>
    /// <param name="named">The paths of the documents that have the name.</param>
    /// <param name="membersOf">The properties of a document's questions; asked for where one document has the name.</param>
    public static string? ProblemOf(
        string document, string question, string member, IReadOnlyList<string> named, Func<string, IEnumerable<string>> membersOf) =>
        named.Count switch
        {
            0 => $"There is no document '{document}'",
            1 => membersOf(named[0]).Contains(member) ? null : $"{named[0]} has no {question}",
            _ => $"'{document}' may be {string.Join(" or ", named)}: name a folder too",
        };
}
