using System.Globalization;
using System.Text;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>Makes C# names of what people write.</summary>
internal static class Naming
{
    private const string NumberPrefix = "Question";

    /// <summary>What every document has already, from <c>QaDocument</c>, <c>object</c> and records.</summary>
    private static readonly HashSet<string> s_documentMembers = new(StringComparer.Ordinal)
    {
        "Name",
        "Path",
        "TypeName",
        "Culture",
        "Language",
        "IsDraft",
        "Translates",
        "Translations",
        "SourceText",
        "Preamble",
        "RichPreamble",
        "IsMarkdown",
        "PreambleMarkdown",
        "ClosingMarkdown",
        "Closing",
        "RichClosing",
        "Fields",
        "Questions",
        "Answers",
        "Groups",
        "Notes",
        "Promises",
        "Diagnostics",
        "Content",
        "Document",
        "OpenQuestions",
        "QuestionSet",
        "IsComplete",
        "TryGetQuestion",
        "GetQuestion",
        "GetAnswered",
        "GetTyped",
        "GetOpen",
        "GetWithdrawn",
        "GetNotApplicable",
        "GetDeclared",
        "GetGroup",
        "GetText",
        "GetDate",
        "FindField",
        "Parse",
        "Item",
        "ToData",
        "GeneratedMembers",
        "SpecializeQuestion",
        "SpecializePart",
        "SpecializeGroup",
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
        "Deconstruct",
        "Clone",
        "EqualityContract",
        "PrintMembers",
    };

    /// <summary>What every group has already, and the name that its members call.</summary>
    private static readonly HashSet<string> s_groupMembers = new(StringComparer.Ordinal)
    {
        "Title",
        "Introduction",
        "RichIntroduction",
        "IntroductionMarkdown",
        "Questions",
        "Document",
        "TryGetQuestion",
        "Item",
        "ToData",
        "GeneratedMembers",
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
    };

    /// <summary>What generated records declare or name themselves; no type may have the name of a member of its own.</summary>
    private static readonly HashSet<string> s_recordMembers = new(StringComparer.Ordinal)
    {
        "Document",
        "GeneratedMembers",
        "SpecializeQuestion",
        "SpecializePart",
        "SpecializeGroup",
        "Equals",
        "GetHashCode",
        "EqualityContract",
        "PrintMembers",
    };

    /// <summary>Contextual keywords too: what a compiler to come makes of them as the name of a type is not known.</summary>
    private static readonly HashSet<string> s_keywords = new(
        (
            "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum "
            + "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long "
            + "namespace "
            + "new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof "
            + "stackalloc "
            + "static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while "
            + "__arglist __makeref __reftype __refvalue "
            + "add alias allows and annotations ascending assembly async await by checksum closed descending disable dynamic "
            + "enable equals extension field file from get global group hidden init into join let line load managed method module "
            + "nameof nint not notnull nuint on or orderby param partial pragma property record region remove required restore "
            + "safe safety scoped select set type typevar union unmanaged var warning warnings when where with yield"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public static bool IsDocumentMember(string name) => s_documentMembers.Contains(name);

    public static bool IsGroupMember(string name) => s_groupMembers.Contains(name);

    /// <summary>
    /// The property of a declared field: of a ready-made type as its record has it (<c>asker</c> is <c>Askers</c>), which is written by
    /// hand; of other types the field's own name, so that who declares a field knows its property.
    /// </summary>
    /// <param name="type">The type that has the field, of its own or from its base.</param>
    /// <param name="field">The field's name.</param>
    public static string OfField(DocumentType type, string field)
    {
        for (var at = type; at is not null; at = at.Base)
        {
            if (ReadyMadeTypes.PropertyOf(at.Source, field) is { } property)
            {
                return property;
            }
        }

        return ToPascalCase(field);
    }

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
        foreach (var c in DocumentPath.Composed(text))
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

    /// <summary>
    /// The property of a question's id, or of its label: <c>data-sets</c> → <c>DataSets</c>; what has a digit and no small letters is not
    /// shouted, <c>AC-01</c> → <c>Ac01</c>, <c>GV.OC-01</c> → <c>GvOc01</c>; two numbers stay two, <c>1.2.3</c> → <c>_1_2_3</c>.
    /// </summary>
    public static string OfId(string id)
    {
        id = DocumentPath.Composed(id);
        var isLabel = id.Any(char.IsDigit) && !id.Any(char.IsLower);
        var name = new StringBuilder(id.Length + 1);
        for (var i = 0; i < id.Length; i++)
        {
            if (!IsIdentifierPart(id[i]))
            {
                continue;
            }

            var begins = i == 0 || !IsIdentifierPart(id[i - 1]);
            if (begins && char.IsDigit(id[i]) && (name.Length == 0 || char.IsDigit(name[name.Length - 1])))
            {
                name.Append('_');
            }

            name.Append(
                begins ? char.ToUpperInvariant(id[i])
                : isLabel ? char.ToLowerInvariant(id[i])
                : id[i]
            );
        }

        return name.Length == 0 ? "_" : name.ToString();
    }

    /// <summary>
    /// <c>AlsoFor</c> → <c>also-for</c>, <c>_2025Palantir</c> → <c>2025-palantir</c>: a file's name or an id that makes that identifier.
    /// </summary>
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

    /// <summary>A name of several parts as code writes it: other characters become <c>_</c>, and keywords get their <c>@</c>.</summary>
    public static string Qualified(string name) =>
        string.Join(".", name.Split('.').Select(part => part.Trim()).Where(part => part.Length > 0).Select(ToIdentifier));

    /// <summary>The class that lists a project's documents.</summary>
    /// <param name="name">What the project calls it; empty for the usual name.</param>
    public static string OfList(string name) => name.Length == 0 ? "Documents" : ToIdentifier(name);

    /// <summary>The namespace and type of a document: folders become namespaces, the file's name a type.</summary>
    public static DocumentName Of(string path, string rootNamespace, string? csharpName)
    {
        if (csharpName is not null)
        {
            var dot = csharpName.LastIndexOf('.');
            return new DocumentName(
                Qualified(csharpName.Substring(0, Math.Max(dot, 0))),
                OfRecord(ToIdentifier(csharpName.Substring(dot + 1)))
            );
        }

        var parts = path.Split('/').Where(part => part is not ("" or "." or "..")).ToArray();
        var file = parts.Length == 0 ? "" : DocumentPath.WithoutExtension(parts[parts.Length - 1]);
        var namespaces = parts.Take(Math.Max(0, parts.Length - 1)).Select(ToPascalCase);
        return new DocumentName(string.Join(".", Prefix(Qualified(rootNamespace), namespaces)), OfRecord(ToPascalCase(file)));
    }

    /// <summary>
    /// The record that a document shares with its translations: the document's own name without its language, <c>guide.nl.qa</c> →
    /// <c>Guide</c>; where it has none <c>GuideTexts</c>.
    /// </summary>
    /// <param name="name">The document's own.</param>
    /// <param name="path">The document.</param>
    /// <param name="csharpName">What <c>@csharp</c> says; null where it is not there.</param>
    /// <param name="language">The document's culture or language; null where it is not known.</param>
    public static string OfShared(DocumentName name, string path, string? csharpName, string? language)
    {
        var file = csharpName is null ? DocumentPath.WithoutExtension(path.Substring(path.LastIndexOf('/') + 1)) : "";
        for (var tag = language ?? ""; tag.Length > 0; tag = tag.Substring(0, Math.Max(0, tag.LastIndexOf('-'))))
        {
            var start = file.Length - tag.Length - 1;
            if (start > 0 && file[start] is '.' or '-' or '_' && file.EndsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return OfRecord(ToPascalCase(file.Substring(0, start)));
            }
        }

        return name.Type + "Texts";
    }

    /// <summary>
    /// The property of a document without a type. Not a name that the accessors of another property may have, <c>get_Letter</c> →
    /// <c>_get_Letter</c>, nor one of the members of every class.
    /// </summary>
    public static DocumentName OfProperty(DocumentName name) =>
        name.Type.StartsWith("get_", StringComparison.Ordinal)
        || name.Type.StartsWith("set_", StringComparison.Ordinal)
        || name.Type is "ToString" or "GetType" or "MemberwiseClone" or "Finalize" or "ReferenceEquals"
            ? name with
            {
                Type = "_" + name.Type,
            }
            : name;

    /// <summary><c>document.qa</c> → <c>_Document</c>.</summary>
    private static string OfRecord(string name) => s_recordMembers.Contains(name) ? "_" + name : name;

    private static IEnumerable<string> Prefix(string root, IEnumerable<string> parts) =>
        root.Length == 0 ? parts : new[] { root }.Concat(parts);

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
