using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>The names of one type: those that are inherited, its own, and those that are given so far.</summary>
/// <param name="inherited">What has a name already, as it is called in the middle of a sentence; null when nothing has.</param>
/// <param name="typeName">The type's own.</param>
/// <param name="diagnostics">Takes what is found.</param>
internal sealed class NameScope(Func<string, string?> inherited, string typeName, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Reserves a name; one that is in use is reported (QA6001).</summary>
    /// <param name="name">The C# name.</param>
    /// <param name="what">What requires it, as it is called in the middle of a sentence.</param>
    /// <param name="span">Where it is named.</param>
    public bool TryReserve(string name, string what, TextSpan span)
    {
        var other =
            inherited(name) is { } member ? member
            : name == typeName ? "the type that contains it"
            : _names.TryGetValue(name, out var taken) ? taken
            : null;
        if (other is not null)
        {
            diagnostics.Add(NameClash.Taken(span, name, what, other));
            return false;
        }

        _names.Add(name, what);
        return true;
    }
}
