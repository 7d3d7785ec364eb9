using System.Runtime.CompilerServices;
using DocDsl.Core.Symbols;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator.Rules;

/// <summary>QA6008: an answer without evidence, and without code with <c>[Answers]</c>. It needs the compilation, as QA6006.</summary>
internal static class MissingEvidenceCheck
{
    private static readonly ConditionalWeakTable<Compilation, QuestionName[]> s_answers = new();

    /// <summary>The answers of a document without evidence.</summary>
    public static IEnumerable<LocatedDiagnostic> Check(Compilation compilation, DocumentResult document)
    {
        foreach (var (question, place) in document.Diagnostics.Unproven)
        {
            if (!AnswersOf(compilation).Any(answer => answer.Means(document.Shape.Name.FullName, question.Number, question.Id)))
            {
                yield return new LocatedDiagnostic(question.Diagnostic, place);
            }
        }
    }

    /// <summary>The questions that code declares to answer, as listed by the generator; read once for all files of a project.</summary>
    private static QuestionName[] AnswersOf(Compilation compilation) =>
        s_answers.GetValue(
            compilation,
            static key =>
            {
                var list = key.GetTypeByMetadataName("DocDsl.CompilerServices.AnsweredByAttribute");
                return key
                    .Assembly.GetAttributes()
                    .Where(attribute =>
                        Library.Same(attribute.AttributeClass, list) && attribute.ConstructorArguments is [{ Value: string }, _]
                    )
                    .Select(attribute => QuestionName.TryParse((string)attribute.ConstructorArguments[0].Value!))
                    .OfType<QuestionName>()
                    .ToArray();
            }
        );
}
