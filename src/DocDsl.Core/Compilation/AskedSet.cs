using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>The questions of a document that another one answers: <c>@answers kv-2024Z18892</c>.</summary>
/// <param name="Path">The document that asks.</param>
/// <param name="Questions">What it asks, in its order.</param>
internal sealed record AskedSet(string Path, EquatableArray<AskedQuestion> Questions)
{
    private DeclaredSet? _declared;

    /// <summary>As types declare sets; made once for all documents that answer.</summary>
    private DeclaredSet Declared => _declared ??= Declare();

    /// <summary>The questions of a document.</summary>
    public static AskedSet Of(SemanticModel model) =>
        new(
            model.Tree.Text.Path,
            new EquatableArray<AskedQuestion>(
                model.Questions.Select(question => new AskedQuestion(
                    question.Id ?? "question-" + question.Number?.ToString(CultureInfo.InvariantCulture),
                    question.Number,
                    question.Identity.IsLabelled ? question.Id : null,
                    question.Text.Text,
                    question.Group?.Title,
                    question.IsOptional || question.State is QuestionState.Withdrawn or QuestionState.NotApplicable
                ))
            )
        );

    /// <summary>What is wrong with the questions of a document that answers this one; as QA7001 and those after it say it.</summary>
    /// <param name="text">The document that answers.</param>
    /// <param name="types">The types that it may have.</param>
    /// <param name="severities">Its settings.</param>
    public ImmutableArray<Diagnostic> Check(SourceText text, DocumentTypeSet types, SeveritySettings severities)
    {
        if (Questions.Count == 0 || Path == text.Path)
        {
            var model = DocumentCompilation.Bind(text, types);
            var problem =
                Path == text.Path
                    ? DocumentNotFound.Itself.At(model.AnsweredSpan)
                    : DocumentNotFound.NoQuestions.At(model.AnsweredSpan, Path);
            return DiagnosticFilter.Of(model, severities).Apply(problem) is { } applied
                ? ImmutableArray.Create(applied)
                : ImmutableArray<Diagnostic>.Empty;
        }

        return DocumentCompilation
            .Bind(text, types.Answering(Declared))
            .Diagnostics.Where(diagnostic => diagnostic.Rule.Category == "Sets" && diagnostic.Id != SetVersionDiffers.Rule.Id)
            .Select(severities.Apply)
            .OfType<Diagnostic>()
            .ToImmutableArray();
    }

    /// <summary>Whether the same document asks the same.</summary>
    public bool Equals(AskedSet? other) => other is not null && Path == other.Path && Questions.Equals(other.Questions);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode() * 31 + Questions.Count;

    private DeclaredSet Declare()
    {
        var name = Path.Substring(Path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return new DeclaredSet(
            dot > 0 ? name.Substring(0, dot) : name,
            version: null,
            isOpen: false,
            Questions
                .Select(question => new DeclaredQuestion
                {
                    Id = question.Id,
                    Number = question.Number,
                    Label = question.Label,
                    Text = question.Text,
                    Group = question.Group,
                    IsOptional = question.IsOptional,
                })
                .ToImmutableArray()
        )
        {
            IsAskedByDocument = true,
        };
    }
}

/// <summary>A question that is asked by another document.</summary>
/// <param name="Id">Its id; where it has none, its number with a word before it.</param>
/// <param name="Number">Its number; null where it has none.</param>
/// <param name="Label">Its label; null where it has none.</param>
/// <param name="Text">Its words.</param>
/// <param name="Group">The title of its group; null where it is in none.</param>
/// <param name="IsOptional">Whether it need not be answered.</param>
internal sealed record AskedQuestion(string Id, int? Number, string? Label, string Text, string? Group, bool IsOptional);
