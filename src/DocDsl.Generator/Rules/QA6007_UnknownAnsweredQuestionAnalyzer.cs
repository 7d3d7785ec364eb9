using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Diagnostic = DocDsl.Core.Diagnostics.Diagnostic;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA6007: what <c>[Answers("palantir#4")]</c> names is a question of a document, of the project or of one that it refers to.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownAnsweredQuestionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Of(UnknownAnsweredQuestion.Rule));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (
                Library.Of(start.Compilation) is { } library
                && start.Compilation.GetTypeByMetadataName("DocDsl.AnswersAttribute") is { } attribute
            )
            {
                start.RegisterOperationAction(operation => Analyze(operation, library, attribute), OperationKind.Attribute);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, Library library, INamedTypeSymbol attribute)
    {
        if (
            ((IAttributeOperation)context.Operation).Operation is not IObjectCreationOperation { Arguments: [var argument] } creation
            || !Library.Same(creation.Type, attribute)
        )
        {
            return;
        }

        // One by one in an array that the compiler made, or in one that was written.
        var values = Library.Unwrap(argument.Value) is IArrayCreationOperation { Initializer: { } list }
            ? list.ElementValues
            : ImmutableArray.Create(argument.Value);
        foreach (var value in values)
        {
            if (
                value.ConstantValue is { HasValue: true, Value: string written }
                && Check(context.Compilation, library, written) is { } found
            )
            {
                context.ReportDiagnostic(Descriptors.ToDiagnostic(found, value.Syntax.GetLocation()));
            }
        }
    }

    /// <returns>The diagnostic; null if there is none.</returns>
    private static Diagnostic? Check(Compilation compilation, Library library, string written)
    {
        if (QuestionName.TryParse(written) is not { Document: { } document } name)
        {
            return UnknownAnsweredQuestion.Malformed(written);
        }

        var found = GeneratedDocuments.Named(compilation, library, document);
        var question = written.Substring(document.Length);
        switch (found.Count)
        {
            case 0:
                return UnknownAnsweredQuestion.NoDocument(
                    document,
                    GeneratedDocuments.NearestName(compilation, library, document) is { } nearest ? nearest + question : null
                );
            case > 1:
                return UnknownAnsweredQuestion.Ambiguous(
                    document,
                    found.Select(candidate => candidate.FullName).OrderBy(type => type, StringComparer.Ordinal)
                );
        }

        var all = found[0].Questions;
        var named = all.Where(property =>
                name.Number is { } number
                    ? property.Name == Naming.OfNumber(number.Number)
                    : !Naming.TryReadNumber(property.Name, out _) && DocumentPath.IsInCode(property.Name, name.Id!)
            )
            .ToArray();
        return named.Length switch
        {
            0 => UnknownAnsweredQuestion.NoQuestion(
                found[0].Name,
                question.Substring(1),
                NearestQuestion(found[0], name) is { } near ? $"{document}#{near}" : null
            ),
            > 1 => UnknownAnsweredQuestion.SeveralGroups(found[0].Name, question.Substring(1)),
            _ when name.Number is { Part: not '\0' and var part } && named[0].Lacks(part, library) =>
                UnknownAnsweredQuestion.NoPart(found[0].Name, question.Substring(1)),
            _ => null,
        };
    }

    private static string? NearestQuestion(CodeDocument document, QuestionName wanted) =>
        wanted.Number is { } number ? document.NearestNumber(number.Number)
        : document.NearestId(wanted.Id!) is { } near && !Naming.TryReadNumber(near.Name, out _)
            ? near.Id ?? Naming.ToKebabCase(near.Name)
        : null;
}
