using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>
/// The folder of a project, with the types and documents in it; where there is no project file above a document, the document's own
/// folder.
/// </summary>
internal sealed class ProjectFolder
{
    private readonly Lazy<ImmutableArray<string>> _documents;

    /// <summary>The documents as seen from the project, by their file's name without <c>.qa</c>.</summary>
    private readonly Lazy<ILookup<string, string>> _byName;
    private readonly Lazy<(DocumentTypeSet Types, ImmutableArray<string> Files)> _types;

    /// <summary>The properties of each document's questions, and the open text that they were read from; null for a text on the disk.</summary>
    private readonly ConcurrentDictionary<string, (string? Open, string[] Members)> _members = new(StringComparer.Ordinal);
    private readonly IOpenFiles? _open;
    private readonly bool _isProject;

    internal ProjectFolder(string path, string? projectFile, IOpenFiles? open)
    {
        Path = path;
        _open = open;
        _isProject = projectFile is not null;
        RootNamespace = projectFile is null ? "" : NamespaceOf(projectFile);
        _documents = new(() => Files("*.qa"));
        _byName = new(() => Documents.Select(Relative).ToLookup(path => System.IO.Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase));
        _types = new(() =>
        {
            var files = Files("*.qatype");
            return (files.IsEmpty ? DocumentTypeSet.ReadyMade : DocumentTypeSet.Create(files.Select(file => new TypeSource(Text(file), Path: Relative(file)))), files);
        });
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>The namespace of the documents' types, as code writes it; empty where there is no project.</summary>
    public string RootNamespace { get; }

    /// <summary>The types that its documents may have. Those of referenced projects are known to the compiler only.</summary>
    public DocumentTypeSet Types => _types.Value.Types;

    /// <summary>The files that declare its types, in the order of <see cref="DocumentTypeSet.Own"/>.</summary>
    public ImmutableArray<string> TypeFiles => _types.Value.Files;

    /// <summary>Its documents, without those that a build writes.</summary>
    public ImmutableArray<string> Documents => _documents.Value;

    /// <summary>A file as seen from the project, with <c>/</c>.</summary>
    public string Relative(string file) => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/');

    /// <summary>What is wrong with what a document says of others (QA4006).</summary>
    internal IEnumerable<Diagnostic> CheckReferences(SemanticModel model)
    {
        foreach (var reference in OtherDocuments.ReferencesOf(model))
        {
            var name = reference.Document!;
            var named = _byName.Value[name[(name.LastIndexOf('/') + 1)..]].Where(path => DocumentPath.IsNamed(path, name)).ToArray();
            if (OtherDocuments.ProblemOf(name, reference.TargetName, OtherDocuments.MemberOf(reference), named, MembersOf) is { } problem)
            {
                yield return DiagnosticRules.DocumentNotFound.At(reference.Span, problem);
            }
        }
    }

    /// <summary>The document that a reference means, if it is one.</summary>
    /// <param name="name">As written: <c>palantir</c>, <c>brieven/palantir</c>.</param>
    /// <returns>An absolute path; null where no document, or more than one, has the name.</returns>
    public string? FindDocument(string name) =>
        _byName.Value[name[(name.LastIndexOf('/') + 1)..]].Where(path => DocumentPath.IsNamed(path, name)).Take(2).ToArray() is [var path]
            ? System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, path))
            : null;

    private string[] MembersOf(string relative)
    {
        var open = _open?.Find(System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relative)));
        if (_members.TryGetValue(relative, out var known) && ReferenceEquals(known.Open, open))
        {
            return known.Members;
        }

        var model = SemanticModel.Create(new SourceText(open ?? Text(System.IO.Path.Combine(Path, relative)), relative), Types);
        string[] members = [.. OtherDocuments.MembersOf(ShapeBuilder.Build(model, relative, RootNamespace, [], hasSummaries: false))];
        _members[relative] = (open, members);
        return members;
    }

    private ImmutableArray<string> Files(string pattern)
    {
        // A document that is about to be written may be the first in its folder.
        var options = new EnumerationOptions { RecurseSubdirectories = _isProject, IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive };
        var saved = Directory.Exists(Path) ? Directory.EnumerateFiles(Path, pattern, options) : [];
        var open = (_open?.Files ?? []).Where(file => file.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase) && IsIn(file));
        return [.. saved.Concat(open)
            .Where(file => !Relative(file).Split('/').Any(part => part is "bin" or "obj"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    private bool IsIn(string file) =>
        _isProject ? file.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) : System.IO.Path.GetDirectoryName(file) == Path;

    private string Text(string file)
    {
        try
        {
            return _open?.Find(file) ?? DocumentFile.Read(file).Text;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string NamespaceOf(string projectFile)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(projectFile);
        try
        {
            var declared = XDocument.Load(projectFile).Descendants().FirstOrDefault(element => element.Name.LocalName == "RootNamespace")?.Value.Trim();
            name = declared is { Length: > 0 } && !declared.Contains("$(", StringComparison.Ordinal) ? declared : name.Replace(' ', '_');
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException)
        {
            // A project that cannot be read does not build either; its documents can be checked all the same.
        }

        return Naming.Qualified(name);
    }
}
