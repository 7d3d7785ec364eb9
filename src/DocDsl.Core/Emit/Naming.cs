using System.Globalization;
using System.Text;

namespace DocDsl.Core.Emit;

/// <summary>Makes C# names of what people write.</summary>
internal static class Naming
{
    private const string NumberPrefix = "Question";

    /// <summary>What every document has already, from <c>QaDocument</c>, <c>object</c> and records.</summary>
    private static readonly HashSet<string> s_documentMembers = new(StringComparer.Ordinal)
    {
        "Name", "Path", "TypeName", "Culture", "IsDraft", "Preamble", "Closing", "Fields", "Questions", "Answers", "Groups", "Notes",
        "Diagnostics", "Content", "Document", "TryGetQuestion", "FindField", "Locate", "SourceText", "GetField", "GetFieldValue", "GetRequiredField", "GetFieldList", "Parse", "Item", "TextHash",
        "GetAnswered", "GetOpen", "GetWithdrawn", "GetText", "GetDate", "GetGroup",
        "Promises", "SpecializeQuestion", "SpecializePart", "Choose",
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "Deconstruct", "Clone",
        "EqualityContract", "PrintMembers",
    };

    /// <summary>What every group has already.</summary>
    private static readonly HashSet<string> s_groupMembers = new(StringComparer.Ordinal)
    {
        "Title", "Questions", "Document", "Item", "GetAnswered", "GetOpen", "GetWithdrawn",
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
    };

    private static readonly HashSet<string> s_keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum "
        + "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace "
        + "new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc "
        + "static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while "
        + "record file required scoped field").Split(' '),
        StringComparer.Ordinal);

    public static bool IsDocumentMember(string name) => s_documentMembers.Contains(name);

    public static bool IsGroupMember(string name) => s_groupMembers.Contains(name);

    /// <summary>The property of a numbered question: <c>Question4</c>.</summary>
    public static string OfNumber(int number) => NumberPrefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a property that <see cref="OfNumber"/> has named.</summary>
    public static bool TryReadNumber(string name, out int number)
    {
        number = 0;
        return name.StartsWith(NumberPrefix, StringComparison.Ordinal)
            && int.TryParse(name.Substring(NumberPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary><c>also-for</c> → <c>AlsoFor</c>, <c>2025-palantir</c> → <c>_2025Palantir</c>.</summary>
    public static string ToPascalCase(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        var atStart = true;
        foreach (var c in text)
        {
            if (!IsIdentifierPart(c))
            {
                atStart = true;
                continue;
            }

            name.Append(atStart ? char.ToUpperInvariant(c) : c);
            atStart = false;
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }

    /// <summary><c>AlsoFor</c> → <c>also-for</c>, <c>_2025Palantir</c> → <c>2025-palantir</c>: a file's name or an id that makes that identifier.</summary>
    public static string ToKebabCase(string name)
    {
        var written = new StringBuilder(name.Length + 4);
        foreach (var c in name.TrimStart('_'))
        {
            if (char.IsUpper(c) && written.Length > 0 && written[written.Length - 1] != '_')
            {
                written.Append('-');
            }

            written.Append(char.ToLowerInvariant(c));
        }

        return written.ToString();
    }

    /// <summary>A name of several parts as code writes it: what is no identifier is made one, keywords get their <c>@</c>.</summary>
    public static string Qualified(string name) =>
        string.Join(".", name.Split('.').Select(part => part.Trim()).Where(part => part.Length > 0).Select(ToIdentifier));

    /// <summary>The namespace and type of a document: folders become namespaces, the file's name a type.</summary>
    public static DocumentName Of(string path, string rootNamespace, string? csharpName)
    {
        if (csharpName is not null)
        {
            var dot = csharpName.LastIndexOf('.');
            return new DocumentName(Qualified(csharpName.Substring(0, Math.Max(dot, 0))), ToIdentifier(csharpName.Substring(dot + 1)));
        }

        var parts = path.Split('/').Where(part => part is not ("" or "." or "..")).ToArray();
        var file = parts.Length == 0 ? "" : parts[parts.Length - 1];
        file = file.EndsWith(".qa", StringComparison.OrdinalIgnoreCase) ? file.Substring(0, file.Length - 3) : file;
        var namespaces = parts.Take(Math.Max(0, parts.Length - 1)).Select(ToPascalCase);
        return new DocumentName(string.Join(".", Prefix(Qualified(rootNamespace), namespaces)), ToPascalCase(file));
    }

    private static IEnumerable<string> Prefix(string root, IEnumerable<string> parts) => root.Length == 0 ? parts : new[] { root }.Concat(parts);

    private static string ToIdentifier(string part)
    {
        var name = new StringBuilder(part.Length + 1);
        foreach (var c in part)
        {
            name.Append(IsIdentifierPart(c) || c == '_' ? c : '_');
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            name.Insert(0, '_');
        }

        return s_keywords.Contains(name.ToString()) ? "@" + name : name.ToString();
    }

    private static bool IsIdentifierPart(char c) =>
        char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber;
}
