using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.Generator;

/// <summary>The document types of a project, and what is reported about their declarations.</summary>
/// <param name="Types">All that documents may have: the project's own, those of references, the ready-made ones.</param>
/// <param name="Shapes">The project's own, which get a record.</param>
/// <param name="Diagnostics">The diagnostics of the declarations.</param>
internal sealed record TypeSet(DocumentTypeSet Types, EquatableArray<TypeShape> Shapes, EquatableArray<LocatedDiagnostic> Diagnostics);

/// <summary>Reads document types from a project's files and from the assemblies that it refers to.</summary>
internal static class TypeReader
{
    private const string AssemblyAttribute = "DocumentTypeRecordAttribute";
    private const string SourceAttribute = "DocumentTypeAttribute";
    private const string Library = "DocDsl";

    /// <summary>The project's own declarations, by path.</summary>
    public static EquatableArray<SourceFile> FilesOf(ImmutableArray<FileResult> files)
    {
        List<SourceFile>? found = null;
        foreach (var file in files)
        {
            if (file is SourceFile { IsType: true } type)
            {
                (found ??= []).Add(type);
            }
        }

        return found is null
            ? default
            : new EquatableArray<SourceFile>(
                found.OrderBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.File, StringComparer.Ordinal)
            );
    }

    /// <summary>
    /// The types of referenced projects and packages, in the order of the references. Only assemblies that refer to DocDsl are looked into.
    /// </summary>
    public static EquatableArray<TypeSource> ReferencedBy(Compilation compilation)
    {
        List<TypeSource>? found = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!RefersToLibrary(assembly))
            {
                continue;
            }

            foreach (var attribute in assembly.GetAttributes())
            {
                if (
                    IsOurs(attribute, AssemblyAttribute)
                    && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol record }]
                    && record.GetAttributes().FirstOrDefault(candidate => IsOurs(candidate, SourceAttribute))
                        is { ConstructorArguments: [{ Value: string source }] }
                )
                {
                    (found ??= []).Add(new TypeSource(source, record.ToDisplayString(), Assembly: assembly.Name));
                }
            }
        }

        return found is null ? default : new EquatableArray<TypeSource>(found);
    }

    /// <summary>The types of a project on its day, outside the generator's steps.</summary>
    public static TypeSet Read(AnalyzerOptions options, Compilation compilation, CancellationToken cancellation)
    {
        var files = options
            .AdditionalFiles.Where(file => DocumentFiles.IsType(file.Path))
            .Select(file => DocumentReader.TryTake(file, options.AnalyzerConfigOptionsProvider, cancellation))
            .OfType<FileResult>()
            .ToImmutableArray();
        var types = Read(FilesOf(files), ReferencedBy(compilation));
        return types with { Types = types.Types.On(BuildItems.Today(options.AnalyzerConfigOptionsProvider)) };
    }

    /// <summary>Reads the declarations together, since one may extend another.</summary>
    public static TypeSet Read(EquatableArray<SourceFile> files, EquatableArray<TypeSource> referenced)
    {
        if (files.Count == 0 && referenced.Count == 0)
        {
            return new TypeSet(DocumentTypeSet.ReadyMade, default, default);
        }

        var types = TypeCompilation.Create(
            files.Select(file => new TypeFile(file.Path, file.Text?.ToString())).ToArray(),
            referenced,
            files.Count == 0 ? "" : files[0].RootNamespace
        );
        var diagnostics = files.SelectMany(
            (file, index) =>
                types
                    .DiagnosticsOf(index, file.Severities)
                    .Select(diagnostic => DocumentReader.Locate(diagnostic, file.File, file.Text ?? SourceText.From("")))
        );
        return new TypeSet(types.Types, new EquatableArray<TypeShape>(types.Shapes), new EquatableArray<LocatedDiagnostic>(diagnostics));
    }

    public static bool RefersToLibrary(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == Library)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool IsOurs(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type
        && type.Name == name
        && type.ContainingNamespace
            is { Name: "CompilerServices", ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true } };
}
