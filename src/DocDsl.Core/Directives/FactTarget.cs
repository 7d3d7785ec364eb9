using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>What kind of fact a value is bound to.</summary>
internal enum FactKind
{
    /// <summary>A constant of the code: <c>code:Vault.Store.KeySize</c>.</summary>
    Constant,

    /// <summary>A property of the build: <c>msbuild:TreatWarningsAsErrors</c>.</summary>
    Property,

    /// <summary>A value in a file of JSON: <c>file:appsettings.json#/Retention/Backups</c>.</summary>
    Json,
}

/// <summary>What a value is bound to, after <c>is</c>: the two must be equal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">As written, without <c>code:</c>, <c>msbuild:</c> and <c>file:</c>.</param>
/// <param name="Span">Where that is.</param>
internal sealed record FactTarget(FactKind Kind, string Name, TextSpan Span)
{
    private const string Property = "msbuild:";

    /// <summary>Of a file of JSON: its path, decoded, as links have it; otherwise empty.</summary>
    public string Path { get; private init; } = "";

    /// <summary>Of a file of JSON: the place of the value in it, a JSON pointer (RFC 6901); otherwise empty.</summary>
    public string Pointer { get; private init; } = "";

    /// <summary>Parses a target.</summary>
    /// <param name="content">The text of the document.</param>
    /// <param name="span">All that names it, without blanks around it.</param>
    /// <returns>Null for what is malformed.</returns>
    public static FactTarget? TryParse(string content, TextSpan span)
    {
        var written = content.Substring(span.Start, span.Length);
        if (written.StartsWith(Property, StringComparison.Ordinal))
        {
            var name = written.Substring(Property.Length);
            return IsPropertyName(name) ? new FactTarget(FactKind.Property, name, Without(span, Property)) : null;
        }

        switch (EvidenceTarget.TryParse(content, span))
        {
            case { Kind: EvidenceTargetKind.Code } code:
                return new FactTarget(FactKind.Constant, code.Target, code.Span);
            case { Kind: EvidenceTargetKind.File } file
                when file.Target.IndexOf('#') is >= 0 and var sign
                    && Uri.UnescapeDataString(file.Target.Substring(sign + 1)) is ['/', ..] pointer:
                return new FactTarget(FactKind.Json, file.Target, file.Span) { Path = file.Path, Pointer = pointer };
            default:
                return null;
        }
    }

    private static TextSpan Without(TextSpan span, string prefix) => TextSpan.FromBounds(span.Start + prefix.Length, span.End);

    private static bool IsPropertyName(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
}
