namespace DocDsl.Core.DocumentTypes;

/// <summary>
/// What a document that was read depends on among the types that it could have named: mostly one of them. Under other types of which it
/// would have been told the same it reads the same.
/// </summary>
internal sealed class TypeDependence
{
    private readonly Dictionary<string, DocumentType?> _found = new(StringComparer.Ordinal);
    private List<string>? _names;

    /// <summary>Notes a type that was asked for.</summary>
    /// <param name="name">The name that was given.</param>
    /// <param name="type">What was found; null for nothing.</param>
    public void Add(string name, DocumentType? type) => _found[name] = type;

    /// <summary>Notes that all names were asked for, as for a name that is nearly one of them.</summary>
    /// <param name="types">The types.</param>
    public void AddNames(DocumentTypeSet types)
    {
        if (_names is null)
        {
            // Asking for them comes back here.
            _names = [];
            _names.AddRange(types.Names);
        }
    }

    /// <summary>Whether other types would have told the same.</summary>
    /// <param name="types">The other types.</param>
    public bool HoldsFor(DocumentTypeSet types)
    {
        foreach (var pair in _found)
        {
            if (!AreSame(pair.Value, types.Find(pair.Key)))
            {
                return false;
            }
        }

        return _names is null || _names.SequenceEqual(types.Names, StringComparer.Ordinal);
    }

    /// <summary>Whether two types, and those that they extend, were declared by the same sources.</summary>
    private static bool AreSame(DocumentType? left, DocumentType? right)
    {
        for (; !ReferenceEquals(left, right); (left, right) = (left.Base, right.Base))
        {
            if (left is null || right is null || !left.Source.Equals(right.Source))
            {
                return false;
            }
        }

        return true;
    }
}
