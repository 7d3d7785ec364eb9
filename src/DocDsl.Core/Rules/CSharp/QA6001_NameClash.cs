using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6001: two things of a document, or two documents of a project, have the same name in C#.</summary>
internal static class NameClash
{
    public static readonly Rule Rule = new("QA6001", "Duplicate C# name", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string> s_taken = Rule.Message<string, string, string>(
        "The C# name '{0}' of {1} is already the name of {2}",
        "name",
        "thing",
        "other"
    );

    private static readonly Message<string, string, string> s_choices = Rule.Message<string, string, string>(
        "The choices '{0}' and '{1}' have the same C# name '{2}'",
        "first",
        "second",
        "name"
    );

    private static readonly Message<string, string> s_reserved = Rule.Message<string, string>(
        "The namespace '{0}' is reserved; {1} must be in another namespace",
        "namespace",
        "thing"
    );

    private static readonly Message<string, string> s_noFolder = Rule.Message<string, string>(
        "The C# name '{0}' of {1} must name a class too, because the document has no members: write '@csharp Letters.{0}'",
        "name",
        "thing"
    );

    private static readonly Message<string, string> s_samePath = Rule.Message<string, string>(
        "The file has the same path in the project, {0}, as the file {1}",
        "path",
        "other"
    );

    /// <param name="span">Where the later of the two is named.</param>
    /// <param name="name">The name in C#.</param>
    /// <param name="thing">What requires the name, in the middle of a sentence: <c>the id 'kosten'</c>.</param>
    /// <param name="other">What has the name, likewise.</param>
    public static Diagnostic Taken(TextSpan span, string name, string thing, string other) => s_taken.At(span, name, thing, other);

    public static Diagnostic Choices(TextSpan span, string first, string second, string name) => s_choices.At(span, first, second, name);

    /// <param name="span">Where the thing is named.</param>
    /// <param name="name">The namespace, of .NET or of DocDsl.</param>
    /// <param name="thing">What would be in it, in the middle of a sentence.</param>
    public static Diagnostic Reserved(TextSpan span, string name, string thing) => s_reserved.At(span, name, thing);

    /// <param name="span">Where the document is named.</param>
    /// <param name="name">The name in C#, which has no namespace.</param>
    /// <param name="thing">The document, in the middle of a sentence.</param>
    public static Diagnostic NoFolder(TextSpan span, string name, string thing) => s_noFolder.At(span, name, thing);

    /// <param name="span">Where the document is named.</param>
    /// <param name="path">Relative to the project; files outside it may be linked to one path.</param>
    /// <param name="other">The other file.</param>
    public static Diagnostic SamePath(TextSpan span, string path, string other) => s_samePath.At(span, path, other);
}
