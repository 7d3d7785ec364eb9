namespace DocDsl.LanguageServer.Symbols;

/// <summary>What kind of thing has a name.</summary>
internal enum SymbolKind
{
    Question,
    Part,
    Note,
    Promise,
    Document,
    Type,
    Field,
    DeclaredQuestion,
    Rule,
    Code,
}

/// <summary>Something that has a name, the same wherever it is named.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Scope">
/// Where its name holds: the absolute path of a document; of types, fields and declared questions that of their project's folder; of rules
/// and code nothing.
/// </param>
/// <param name="Name">
/// Of a question its place among the document's questions, of a part that and its letter (<c>2/a</c>), of a document nothing; of a field
/// of a declared type <c>type.field</c>, after the topmost type that declares it, and so is one of a declared question. Otherwise the name
/// as written.
/// </param>
internal sealed record Symbol(SymbolKind Kind, string Scope, string Name);
