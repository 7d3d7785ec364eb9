using DocDsl.Core.Text;

namespace DocDsl.Core.Diagnostics;

// Rules whose messages are still assembled by those who report them; each moves to a file of its own in Rules.

/// <summary>A rule whose message takes one argument.</summary>
internal sealed class DiagnosticRule<T>(string id, string title, string format, string category, DiagnosticSeverity severity) : Rule(id, title, category, severity)
    where T : notnull
{
    private readonly MessageFormat _format = new(new Rule(id, title, category, severity), format);

    public override string CompilerFormat => _format.Format;

    internal Diagnostic At(TextSpan span, T argument) => _format.At(span, ("0", argument)) with { Rule = this };
}

/// <summary>A rule whose message takes two arguments.</summary>
internal sealed class DiagnosticRule<T1, T2>(string id, string title, string format, string category, DiagnosticSeverity severity) : Rule(id, title, category, severity)
    where T1 : notnull
    where T2 : notnull
{
    private readonly MessageFormat _format = new(new Rule(id, title, category, severity), format);

    public override string CompilerFormat => _format.Format;

    internal Diagnostic At(TextSpan span, T1 first, T2 second) => _format.At(span, ("0", first), ("1", second)) with { Rule = this };
}
