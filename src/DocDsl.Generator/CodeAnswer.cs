using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Emit;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator;

/// <summary>A type or a member that answers a question.</summary>
/// <param name="Question">As written: <c>palantir#4</c>.</param>
/// <param name="Member">Its name, as <c>@evidence</c> would name it.</param>
internal sealed record CodeAnswer(string Question, string Member)
{
    private const string Attribute = "DocDsl.AnswersAttribute";

    /// <summary>
    /// All of a project, by name. Only C# files with the attribute are analyzed, and no document depends on it.
    /// </summary>
    public static IncrementalValueProvider<EquatableArray<CodeAnswer>> Of(IncrementalGeneratorInitializationContext context) =>
        context
            .SyntaxProvider.ForAttributeWithMetadataName(Attribute, (_, _) => true, (found, _) => Read(found))
            .Collect()
            .Select(
                (all, _) =>
                    all.IsEmpty
                        ? default
                        : new EquatableArray<CodeAnswer>(
                            all.SelectMany(answers => answers)
                                .Distinct()
                                .OrderBy(answer => answer.Member, StringComparer.Ordinal)
                                .ThenBy(answer => answer.Question, StringComparer.Ordinal)
                        )
            )
            .WithTrackingName(TrackingNames.CodeAnswers);

    /// <summary>The attributes of the assembly, by which the run time finds them without looking at types.</summary>
    public static string Emit(EquatableArray<CodeAnswer> answers)
    {
        var writer = RecordEmitter.Begin();
        writer.Line();
        foreach (var answer in answers)
        {
            writer.Line(
                $"[assembly: {RecordEmitter.Services}AnsweredBy({SourceWriter.Literal(answer.Question)}, "
                    + $"{SourceWriter.Literal(answer.Member)})]"
            );
        }

        return writer.ToString();
    }

    private static EquatableArray<CodeAnswer> Read(GeneratorAttributeSyntaxContext found)
    {
        var member = CodeNames.NameOf(found.TargetSymbol);
        return new EquatableArray<CodeAnswer>(
            found
                .Attributes.SelectMany(attribute => attribute.ConstructorArguments)
                .Where(argument => argument.Kind == TypedConstantKind.Array && !argument.IsNull)
                .SelectMany(argument => argument.Values)
                .Select(value => value.Value)
                .OfType<string>()
                .Select(question => new CodeAnswer(question, member))
        );
    }
}
