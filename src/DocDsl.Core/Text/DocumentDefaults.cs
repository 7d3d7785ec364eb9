namespace DocDsl.Core.Text;

/// <summary>
/// What holds for a document where its text does not say it: the metadata of its item in a project, or an option of the command.
/// </summary>
/// <param name="type">The type where no <c>@document</c> names one; null for none.</param>
/// <param name="culture">The culture where no <c>@document</c> names one; null for none.</param>
internal sealed class DocumentDefaults(string? type, string? culture) : IEquatable<DocumentDefaults>
{
    /// <summary>Where nothing is known.</summary>
    public static DocumentDefaults None { get; } = new(null, null);

    /// <summary>The type where no <c>@document</c> names one; null for none.</summary>
    public string? Type { get; } = type;

    /// <summary>The culture where no <c>@document</c> names one; null for none.</summary>
    public string? Culture { get; } = culture;

    public bool Equals(DocumentDefaults? other) => other is not null && Type == other.Type && Culture == other.Culture;

    public override bool Equals(object? obj) => Equals(obj as DocumentDefaults);

    public override int GetHashCode() => (Type?.GetHashCode() ?? 0) ^ ((Culture?.GetHashCode() ?? 0) * 397);
}
