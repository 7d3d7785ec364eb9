using System.Globalization;

namespace DocDsl.Formats;

/// <summary>Names of which each is given once: one that is taken gets a number after it.</summary>
/// <param name="first">The number of the first of them.</param>
internal sealed class UniqueNames(int first)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The last number that a name got: to count from it again for each would take the square of their number.</summary>
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>Gives a name, as it is if nobody has it.</summary>
    public string Add(string name)
    {
        var unique = name;
        while (!_used.Add(unique))
        {
            var number = _last[name] = _last.GetValueOrDefault(name, first - 1) + 1;
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return unique;
    }

    /// <summary>Gives a name as it is; false where somebody has it.</summary>
    public bool TryAdd(string name) => _used.Add(name);
}
