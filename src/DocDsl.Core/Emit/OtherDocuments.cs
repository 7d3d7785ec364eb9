using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Emit;

/// <summary>What QA4006 looks at: the references of a document to others, and the questions that others have.</summary>
internal static class OtherDocuments
{
    /// <summary>The references to other documents that are not suppressed.</summary>
    public static IEnumerable<ReferenceSymbol> ReferencesOf(SemanticModel model) =>
        model.References.Where(reference => reference.Document is not null && !model.IsSuppressed(DocumentNotFound.Rule.Id, reference.Span));

    /// <summary>The property in C# of what a reference means.</summary>
    public static string MemberOf(ReferenceSymbol reference) =>
        reference.Number is { } number ? Naming.OfNumber(number.Number) : Naming.ToPascalCase(reference.Id!);

    /// <summary>The properties of a document's questions.</summary>
    public static IEnumerable<string> MembersOf(DocumentShape shape) =>
        shape.Members.Concat(shape.Groups.SelectMany(group => group.Members)).Select(member => member.Name);
}
