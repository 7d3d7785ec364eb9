namespace DocDsl.Core.Text;

/// <summary>
/// What holds for a document where its text does not say it: the metadata of its item in a project, or an option of the command.
/// </summary>
/// <param name="type">
/// The type where no <c>@document</c> names one, with the version of its questions: <c>faq</c>, <c>self-review@2</c>; null for none.
/// </param>
/// <param name="culture">The culture where no <c>@document</c> names one; null for none.</param>
internal sealed class DocumentDefaults(string? type, string? culture) : IEquatable<DocumentDefaults>
{
    /// <summary>Where nothing is known.</summary>
    public static DocumentDefaults None { get; } = new(null, null);

    /// <summary>The type where no <c>@document</c> names one; null for none.</summary>
    public string? Type { get; } = type?.IndexOf('@') is > 0 and var sign ? type.Substring(0, sign) : type;

    /// <summary>The version of the type's questions; null for none.</summary>
    public string? Version { get; } = type?.IndexOf('@') is > 0 and var at ? type.Substring(at + 1) : null;

    /// <summary>The type and the version as they are written; null for none.</summary>
    public string? Written { get; } = type;

    /// <summary>The culture where no <c>@document</c> names one; null for none.</summary>
    public string? Culture { get; } = culture;

    public bool Equals(DocumentDefaults? other) => other is not null && Written == other.Written && Culture == other.Culture;

    public override bool Equals(object? obj) => Equals(obj as DocumentDefaults);

    public override int GetHashCode() => (Written?.GetHashCode() ?? 0) ^ ((Culture?.GetHashCode() ?? 0) * 397);
}
