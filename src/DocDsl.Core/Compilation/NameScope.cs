using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>The names of one type: those that are inherited, its own, and those that are given so far.</summary>
/// <param name="inherited">What has a name already, as a message says it; null when nothing has.</param>
/// <param name="typeName">The type's own.</param>
/// <param name="diagnostics">Takes what is found.</param>
internal sealed class NameScope(Func<string, string?> inherited, string typeName, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Takes a name; one that is taken is told (QA6001).</summary>
    /// <param name="name">The C# name.</param>
    /// <param name="what">What is to have it, as a message says it.</param>
    /// <param name="span">Where the message stands.</param>
    public bool TryReserve(string name, string what, TextSpan span)
    {
        var other = inherited(name) is { } member ? member
            : name == typeName ? $"the type '{name}' itself"
            : _names.TryGetValue(name, out var taken) ? taken
            : null;
        if (other is not null)
        {
            diagnostics.Add(DiagnosticRules.NameClash.At(span, what, char.ToLowerInvariant(other[0]) + other.Substring(1)));
            return false;
        }

        _names.Add(name, what);
        return true;
    }
}
