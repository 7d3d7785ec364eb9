using System.Runtime.CompilerServices;
using DocDsl.Core.Code;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using Microsoft.CodeAnalysis;
using RoslynTree = Microsoft.CodeAnalysis.SyntaxTree;

namespace DocDsl.Generator;

/// <summary>What code and other documents mean, as far as a compiler has their source.</summary>
internal static class CompilationMeanings
{
    // One splitting of a file into words, as long as it is not edited.
    private static readonly ConditionalWeakTable<RoslynTree, CodeText> s_texts = new();

    /// <summary>What a type or member means, <see cref="CodeMeaning"/>; null where its source is not in the compilation.</summary>
    public static string? OfCode(Compilation compilation, string name) =>
        CodeMeaning.Of(
            CodeNames
                .FindAll(compilation, name)
                .Select(symbol => symbol as INamedTypeSymbol ?? symbol.ContainingType)
                .Where(type => type is not null)
                .SelectMany(type => type.DeclaringSyntaxReferences)
                .Select(reference => reference.SyntaxTree)
                .Where(tree => !IsGenerated(tree.FilePath))
                .Distinct()
                .Select(tree => s_texts.GetValue(tree, key => new CodeText(key.FilePath, key.GetText().ToString())))
                .ToArray(),
            name
        );

    /// <summary>As the command does, which reads the files that somebody writes.</summary>
    private static bool IsGenerated(string path) =>
        path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) || path.Replace('\\', '/').Contains("/obj/");
}

/// <summary>The answers of the other documents of a project, for the analyzer: read when somebody asks.</summary>
/// <param name="documents">The documents.</param>
/// <param name="types">The types that they may name.</param>
internal sealed class AnalyzedAnswers(NamedDocuments<SourceFile> documents, DocumentTypeSet types) : IOtherAnswers
{
    public IReadOnlyList<string> Named(string document) =>
        documents.Named(document).Select(file => file.Path).Distinct(StringComparer.Ordinal).ToArray();

    public AnswerTable? Find(string path) =>
        documents.Find(path) is { Text: not null } file ? DocumentReader.AnswersOf(file, types) : null;
}
