using DocDsl.Core.Compilation;
using DocDsl.Core.Symbols;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;
using DocDsl.Workspaces.Code;

namespace DocDsl.LanguageServer.Features.Code;

/// <summary>
/// From a question to its generated member and to its uses in C#, and from evidence to the code that it names: read from what the last
/// build has made, without a compiler.
/// </summary>
internal sealed class CodeFeature(DocumentStore store)
{
    private volatile BuiltCode _code = new([]);

    /// <summary>The folders have changed.</summary>
    public void Reset() => _code = new BuiltCode(store.Folders);

    /// <summary>Projects were added, removed or changed.</summary>
    public void Refresh() => _code.Refresh();

    /// <summary>
    /// The generated member of a question and how often it is used, in Markdown; null where the project is not built, or has no such
    /// member.
    /// </summary>
    public string? Describe(Symbol symbol, CancellationToken cancellation)
    {
        if (symbol.Kind == SymbolKind.Code)
        {
            var places = _code.FindCode(symbol.Name, cancellation);
            return places.IsEmpty ? null : $"`{symbol.Name}` – {Path.GetFileName(places[0].File)}, line {places[0].Start.Line + 1}";
        }

        if (Find(symbol) is not { } found || MembersOf(found, cancellation) is not [var member, ..] members)
        {
            return null;
        }

        var uses = UsesOf(found, members, cancellation).Length;
        return $"```csharp\n{member.Type} {member.DeclaringType}.{member.Name}\n```\n"
            + $"{(uses == 1 ? "1 use" : $"{uses} uses")} in C#, as of the last build";
    }

    /// <summary>Where C# uses a question, and where code says that it answers it; for evidence the code that it names.</summary>
    public Location[] UsesOf(Symbol symbol, CancellationToken cancellation)
    {
        if (symbol.Kind == SymbolKind.Code)
        {
            return [.. _code.FindCode(symbol.Name, cancellation).Select(ToLocation)];
        }

        return Find(symbol) is { } found ? UsesOf(found, MembersOf(found, cancellation), cancellation) : [];
    }

    private Location[] UsesOf(
        (Document Document, QuestionSymbol Question, char? Part) found,
        List<GeneratedMember> members,
        CancellationToken cancellation
    )
    {
        var (document, question, part) = found;
        var places = new List<CodeLocation>();
        foreach (var member in members)
        {
            places.AddRange(_code.FindUses(member, cancellation));
        }

        if (part is null && _code.FindMember(document.Path, document.Checked!.Shape.Name.FullName, "Document", cancellation) is { } own)
        {
            places.AddRange(_code.FindLookups(own, question.Number, question.Id, cancellation));
        }

        places.AddRange(_code.FindAnswering(document.Checked!.Shape.Name.FullName, question.Number, question.Id, part, cancellation));
        return
        [
            .. places.Distinct().OrderBy(place => place.File, StringComparer.Ordinal).ThenBy(place => place.Start.Line).Select(ToLocation),
        ];
    }

    /// <summary>The generated members of a question: that of its id, and that of its number.</summary>
    private List<GeneratedMember> MembersOf((Document Document, QuestionSymbol Question, char? Part) found, CancellationToken cancellation)
    {
        var (document, question, part) = found;
        var members = new List<GeneratedMember>();
        var group = document.Model!.NumbersPerGroup && question.Group is { } own ? Naming.ToPascalCase(own.Title) + "." : "";
        string?[] names = [question.Id is { } id ? Naming.OfId(id) : null, question.Number is { } number ? Naming.OfNumber(number) : null];
        foreach (var name in names.OfType<string>())
        {
            var path = part is { } letter ? $"{group}{name}.{char.ToUpperInvariant(letter)}" : group + name;
            if (_code.FindMember(document.Path, document.Checked!.Shape.Name.FullName, path, cancellation) is { } member)
            {
                members.Add(member);
            }
        }

        return members;
    }

    private (Document Document, QuestionSymbol Question, char? Part)? Find(Symbol symbol) =>
        symbol.Kind is SymbolKind.Question or SymbolKind.Part
        && store.Load(symbol.Scope) is { Checked: not null } document
        && OccurrenceFinder.QuestionOf(document, symbol) is { } question
            ? (document, question, symbol.Kind == SymbolKind.Part ? symbol.Name[^1] : null)
            : null;

    private static Location ToLocation(CodeLocation place) =>
        new(
            FileUri.Of(place.File),
            new Range(new Position(place.Start.Line, place.Start.Character), new Position(place.End.Line, place.End.Character))
        );
}
