using System.Globalization;
using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6003: C# looks up a question by a number or an id that the document does not have.</summary>
internal static class UnknownLookup
{
    public static readonly Rule Rule = new("QA6003", "Unknown question in C#", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_number = Rule.Message<string, string>(
        "'{0}' has no question {1}",
        "document",
        "number"
    );

    private static readonly Message<string, string, string> s_nearNumber = Rule.Message<string, string, string>(
        "'{0}' has no question {1}; did you mean {2}?",
        "document",
        "number",
        "nearest"
    );

    private static readonly Message<string, string> s_id = Rule.Message<string, string>("'{0}' has no question '{1}'", "document", "id");

    private static readonly Message<string, string, string> s_nearId = Rule.Message<string, string, string>(
        "'{0}' has no question '{1}'; did you mean the property '{2}'?",
        "document",
        "id",
        "property"
    );

    private static readonly Message<string, string, string> s_nearLookup = Rule.Message<string, string, string>(
        "'{0}' has no question '{1}'; did you mean {2}?",
        "document",
        "id",
        "nearest"
    );

    public static Diagnostic Number(string document, int number, string? nearest)
    {
        var written = number.ToString(CultureInfo.InvariantCulture);
        return nearest is null ? s_number.At(default, document, written) : s_nearNumber.At(default, document, written, nearest);
    }

    /// <param name="document">The generated type.</param>
    /// <param name="id">The id that was looked up.</param>
    /// <param name="property">The property of a question of nearly that id.</param>
    public static Diagnostic Id(string document, string id, string? property) =>
        property is null ? s_id.At(default, document, id) : s_nearId.At(default, document, id, property);

    /// <param name="document">The property of a document without a type of its own.</param>
    /// <param name="id">The id that was looked up.</param>
    /// <param name="nearest">Nearly that id, as code writes it.</param>
    public static Diagnostic Lookup(string document, string id, string nearest) => s_nearLookup.At(default, document, id, nearest);
}
