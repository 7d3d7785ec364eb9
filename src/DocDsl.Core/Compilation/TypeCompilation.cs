using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules.CSharp;

namespace DocDsl.Core.Compilation;

/// <summary>A file that declares a document type.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Text">What it says; null where it cannot be read.</param>
internal sealed record TypeFile(string Path, string? Text);

/// <summary>The document types of a project, compiled together since one may extend another.</summary>
internal sealed class TypeCompilation
{
    private readonly ImmutableArray<List<Diagnostic>> _diagnostics;

    private TypeCompilation(DocumentTypeSet types, ImmutableArray<TypeShape> shapes, ImmutableArray<List<Diagnostic>> diagnostics)
    {
        Types = types;
        Shapes = shapes;
        _diagnostics = diagnostics;
    }

    /// <summary>All types that documents may have: the project's own, those of references, the ready-made ones.</summary>
    public DocumentTypeSet Types { get; }

    /// <summary>The project's own types that get a record.</summary>
    public ImmutableArray<TypeShape> Shapes { get; }

    /// <summary>Compiles a project's types. Never throws: a fault of DocDsl itself is QA9001 in each of the files.</summary>
    /// <param name="files">In the order of their paths: of two types with one name the first counts.</param>
    /// <param name="referenced">The types of referenced projects and packages.</param>
    /// <param name="rootNamespace">The project's.</param>
    public static TypeCompilation Create(IReadOnlyList<TypeFile> files, IEnumerable<TypeSource> referenced, string rootNamespace)
    {
        try
        {
            return CreateCore(files, referenced, rootNamespace);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var errors = DocumentCompilation.InternalErrors(fault, SeveritySettings.None);
            var types = DocumentTypeSet.Create(files.Select(file => new TypeSource("", Path: file.Path)));
            var diagnostics = files.Select(_ => new List<Diagnostic>(errors)).ToImmutableArray();
            return new TypeCompilation(types, ImmutableArray<TypeShape>.Empty, diagnostics);
        }
    }

    /// <summary>What is wrong with a file's declaration, with the severities that are set, in the order of the text.</summary>
    /// <param name="index">The file's place among those that were given.</param>
    /// <param name="severities">The file's settings.</param>
    public ImmutableArray<Diagnostic> DiagnosticsOf(int index, SeveritySettings severities) =>
        SemanticAnalysis.Sorted(severities.Problems.Concat(_diagnostics[index]).Select(severities.Apply).OfType<Diagnostic>());

    private static TypeCompilation CreateCore(IReadOnlyList<TypeFile> files, IEnumerable<TypeSource> referenced, string rootNamespace)
    {
        // The record's name has the type's in it: what is declared is read once to know it, and once more together with the others.
        var diagnostics = files.Select(_ => new List<Diagnostic>()).ToImmutableArray();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var sources = files.Select((file, index) => SourceOf(file, rootNamespace, names, diagnostics[index])).ToArray();
        var types = DocumentTypeSet.Create(sources.Concat(referenced));
        var shapes = ImmutableArray.CreateBuilder<TypeShape>();
        var members = new Dictionary<DocumentType, TakenNames>();
        for (var i = 0; i < files.Count; i++)
        {
            var type = types.Own[i];
            if (files[i].Text is null)
            {
                var fault = new IOException("the file cannot be read");
                diagnostics[i].AddRange(DocumentCompilation.InternalErrors(fault, SeveritySettings.None));
                continue;
            }

            diagnostics[i].AddRange(type.Diagnostics);
            if (type.Source.RecordName.Length > 0 && ReferenceEquals(types.Find(type.Name), type))
            {
                var name = TypeShapeBuilder.NameOf(files[i].Path, rootNamespace, type.Name);
                shapes.Add(TypeShapeBuilder.Build(type, name, members, diagnostics[i]));
            }
        }

        return new TypeCompilation(types, shapes.ToImmutable(), diagnostics);
    }

    /// <summary>A declaration with the name of its record; without one where the type has no name, or one that is taken (QA6001).</summary>
    private static TypeSource SourceOf(TypeFile file, string rootNamespace, Dictionary<string, string> names, List<Diagnostic> diagnostics)
    {
        var text = file.Text ?? "";
        var type = TypeParser.Parse(new TypeSource(text));
        if (type.Name.Length == 0 || file.Text is null)
        {
            return new TypeSource(text, Path: file.Path);
        }

        var name = TypeShapeBuilder.NameOf(file.Path, rootNamespace, type.Name);
        var thing = $"the document type '{type.Name}'";
        var isTaken = names.TryGetValue(name.FullName, out var other);
        if (DocumentIndex.IsReserved(name.Namespace))
        {
            diagnostics.Add(NameClash.Reserved(type.NameSpan, name.Namespace, thing));
        }
        else if (!isTaken)
        {
            names.Add(name.FullName, type.Name);
            return new TypeSource(text, name.FullName, file.Path);
        }
        else if (other != type.Name)
        {
            // One of the same name as a type is QA5008 already.
            diagnostics.Add(NameClash.Taken(type.NameSpan, name.FullName, thing, "another document type"));
        }

        return new TypeSource(text, Path: file.Path);
    }
}
