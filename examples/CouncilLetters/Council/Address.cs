using System.Runtime.CompilerServices;
using DocDsl;
using DocDsl.Formats;

namespace Voorbeeld;

/// <summary>Where a question is read: its letter's page, at the place of the question.</summary>
internal static class Address
{
    private static readonly ConditionalWeakTable<QaDocument, IReadOnlyDictionary<Question, string>> s_anchors = [];

    public static string Of(Question question)
    {
        var anchors = s_anchors.GetValue(question.Document, document => document.GetAnchors());
        return $"/brieven/{Uri.EscapeDataString(question.Document.Name)}#{Uri.EscapeDataString(anchors[question])}";
    }
}
