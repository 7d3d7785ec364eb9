using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA4010: a web address that is redirected for good. Only <c>docdsl check --links</c> looks.</summary>
internal static class WebAddressMoved
{
    public static readonly Rule Rule = new("QA4010", "Web address that has moved", "References", DiagnosticSeverity.Information);

    private static readonly Message<string, string> s_moved = Rule.Message<string, string>(
        "The web address '{0}' has moved permanently to '{1}'",
        "address",
        "new"
    );

    /// <summary>At the address.</summary>
    public static Diagnostic At(TextSpan span, string address, string moved) => s_moved.At(span, address, moved);
}
