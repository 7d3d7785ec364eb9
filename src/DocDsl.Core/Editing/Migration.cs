using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// Takes a document to the version of a set that its type has, or to another type, as far as that is mechanical: ids follow
/// <c>@was</c>, reworded questions take the new words and are marked for review, new ones are added with placeholders, and all are in the
/// order of the set. What the set no longer has stays where it is.
/// </summary>
/// <remarks>No word of an answer changes: a step after which an answer would be read in other words is not taken.</remarks>
internal sealed class Migration
{
    private readonly List<FixResult> _results = [];
    private readonly List<MigrationStep> _steps = [];
    private SemanticModel _model;

    private Migration(SemanticModel model) => _model = model;

    /// <summary>Migrates a document.</summary>
    /// <param name="model">The document.</param>
    /// <param name="type">One of its types.</param>
    /// <param name="from">
    /// The types of the version that it answers: they tell questions without an id that were reworded beyond recognition. Null where they
    /// are not known.
    /// </param>
    /// <returns>What was done; null where its answers would be read differently as a document of that type.</returns>
    public static MigrationResult? To(SemanticModel model, DocumentType type, DocumentTypeSet? from = null)
    {
        var migration = new Migration(model);
        if (model.TypeName != type.Name && !migration.TryNameType(type))
        {
            return null;
        }

        if (from is not null)
        {
            migration.AddIds(SemanticAnalysis.Analyze(model.Tree.Text, from));
        }

        migration.RenameIds();
        migration.Fix(TakeWordsFix.Key);
        migration.Fix(MoveQuestionFix.Key);
        migration.AddQuestions();
        migration.Fix(MoveQuestionFix.Key);
        migration.NameVersion(type);
        return new MigrationResult(migration._model, migration._steps);
    }

    private bool TryNameType(DocumentType type)
    {
        var (document, model) = (new FixedDocument(_model), _model);
        var change =
            model.TypeNameSpan.Length > 0 ? new TextChange(model.TypeNameSpan, type.Name)
            : document.DocumentDirective is { } directive
                ? new TextChange(new TextSpan(directive.NameSpan.End, 0), directive.NameSpan.End == 0 ? "" : " " + type.Name)
            : NewDirective(document, $"@document {type.Name}{Culture}");
        return TryChange(SetVersionDiffers.Rule, $"Change the type to '{type.Name}'", change.Span, [change]);
    }

    /// <summary>Gives questions the ids that they had in the earlier version where the later one takes them for another.</summary>
    private void AddIds(SemanticModel earlier)
    {
        if (earlier.Response is not { } response || earlier.Questions.Length != _model.Questions.Length)
        {
            return;
        }

        for (var i = 0; i < earlier.Questions.Length; i++)
        {
            var question = _model.Questions[i];
            if (
                response.Find(earlier.Questions[i])?.Declared.Id is not { } id
                || _model.Response?.Set.FindId(id) is not (>= 0 and var place)
                || _model.Response.Find(question) == _model.Response.Answers[place]
                || question.Identity.Given is { Origin: IdOrigin.Directive }
                || IsJoint(i)
            )
            {
                continue;
            }

            var name = _model.Response.Set.Questions[place].Id;
            var document = new FixedDocument(_model);
            var position = document.BelowDirectives(_model.Tree.SectionAt(question.HeadingSpan.Start));
            var change = DirectiveComments.Wrap(_model.Tree, document.Lines.Insert(position, "@id " + name));
            TryChange(UndeclaredQuestion.Rule, $"Add '@id {name}'", question.HeadingSpan, [change], isOther: true);
        }
    }

    /// <summary>Whether a question has its heading with one beside it: the heading has no room for an id.</summary>
    private bool IsJoint(int index) =>
        (index > 0 && _model.Questions[index - 1].HeadingSpan == _model.Questions[index].HeadingSpan)
        || (index + 1 < _model.Questions.Length && _model.Questions[index + 1].HeadingSpan == _model.Questions[index].HeadingSpan);

    private void RenameIds()
    {
        foreach (var answer in _model.Response?.Answers ?? ImmutableArray<SetAnswer>.Empty)
        {
            // The model changes with each.
            var question = _model.Response!.FindId(answer.Declared.Id)?.Question;
            if (
                question is { HasOwnId: true, Id: { } id }
                && question.Identity.Given is { Origin: IdOrigin.Directive }
                && id != answer.Declared.Id
            )
            {
                TryChange(
                    UndeclaredQuestion.Rule,
                    $"Change '@id {id}' to '{answer.Declared.Id}'",
                    question.IdSpan,
                    IdChanges.Rename(new FixedDocument(_model), question, answer.Declared.Id),
                    // The references in answers follow.
                    text => text.Replace(id, answer.Declared.Id)
                );
            }
        }
    }

    private void AddQuestions()
    {
        var missing = _model.Response?.Missing.Select(answer => answer.Declared.Id).ToList() ?? [];
        Fix(AddQuestionFix.Key);
        var added = new HashSet<string?>(
            missing
                .Select(id => _model.Response!.FindId(id)?.Question)
                .Where(question => question?.IsForgotten == true)
                .Select(question => question!.NameOrWords)
        );
        if (added.Count > 0)
        {
            Take(Fixes.Apply(_model, (diagnostic, fix) => fix.Key == AddAnswerFix.Key && added.Contains(diagnostic["question"])));
        }
    }

    private void NameVersion(DocumentType type)
    {
        if (type.Set?.Version is not { } version || _model.Version == version)
        {
            return;
        }

        var change =
            _model.VersionSpan.Length > 0 ? new TextChange(_model.VersionSpan, version)
            : _model.TypeNameSpan.Length > 0 ? new TextChange(new TextSpan(_model.TypeNameSpan.End, 0), " " + version)
            : NewDirective(new FixedDocument(_model), $"@document {type.Name} {version}{Culture}");
        TryChange(SetVersionDiffers.Rule, $"Change the version to '{version}'", change.Span, [change]);
    }

    private string Culture => _model.Culture is { } culture ? " " + culture : "";

    private static TextChange NewDirective(FixedDocument document, string directive)
    {
        var tree = document.Model.Tree;
        var position = DirectiveComments.After(tree, document.Lines.StartOf(0), document.Lines);
        return DirectiveComments.Wrap(tree, document.Lines.Insert(position, directive));
    }

    /// <summary>Applies all fixes of a kind, or those of them after which all answers are what they were.</summary>
    private void Fix(string key)
    {
        if (Take(Fixes.Apply(_model, (_, fix) => fix.Key == key)))
        {
            return;
        }

        foreach (var id in _model.Diagnostics.Select(diagnostic => diagnostic["id"]).OfType<string>().Distinct().ToList())
        {
            Take(Fixes.Apply(_model, (diagnostic, fix) => fix.Key == key && diagnostic["id"] == id));
        }
    }

    private bool TryChange(
        Rule rule,
        string title,
        TextSpan at,
        IReadOnlyList<TextChange> changes,
        Func<string, string>? read = null,
        bool isOther = false
    )
    {
        var ordered = changes.OrderBy(change => change.Span.Start).ToList();
        var fix = new Fix("migrate", title, isAutomatic: false, ordered.ToImmutableArray());
        var diagnostic = new Diagnostic(rule, at, title, DiagnosticSeverity.Information);
        var result = new FixResult(_model);
        result.Add(new AppliedFixes(Fixes.Reparse(_model, ordered), [new Proposal(diagnostic, fix, [], IsSecondBest: false)], ordered));
        return Take(result, read, isOther);
    }

    /// <summary>Takes a result, unless an answer changes by it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="read">What makes texts before and after it the same; null where they must be.</param>
    /// <param name="isOther">Whether a question is another one of the set by it.</param>
    private bool Take(FixResult result, Func<string, string>? read = null, bool isOther = false)
    {
        if (result.Applied.Count == 0)
        {
            return true;
        }

        if (!KeepsAnswers(_model, result.Model, read ?? (text => text), isOther))
        {
            return false;
        }

        foreach (var applied in result.Applied)
        {
            var position = applied.Position;
            for (var i = _results.Count - 1; i >= 0; i--)
            {
                position = _results[i].OriginalOf(position);
            }

            _steps.Add(new MigrationStep(position, applied.Fix.Title));
        }

        _results.Add(result);
        _model = result.Model;
        return true;
    }

    /// <summary>Whether all answers are still there, to the letter, and each question of the set has the answer that it had.</summary>
    private static bool KeepsAnswers(SemanticModel before, SemanticModel after, Func<string, string> read, bool isOther)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var answer in after.Answers)
        {
            var text = read(answer.Text.Text);
            counts[text] = counts.TryGetValue(text, out var count) ? count + 1 : 1;
        }

        foreach (var answer in before.Answers)
        {
            var text = read(answer.Text.Text);
            if (!counts.TryGetValue(text, out var count) || count == 0)
            {
                return false;
            }

            counts[text] = count - 1;
        }

        return isOther
            || before.TypeName != after.TypeName
            || before.Response is not { } response
            || response.Answers.All(answer =>
                answer.Question is not { } question
                || (
                    after.Response?.FindId(answer.Declared.Id)?.Question is { } same
                    && same.State == question.State
                    && TextOf(same) == TextOf(question)
                )
            );

        string? TextOf(QuestionSymbol question) => (question.Answer ?? question.Unfinished) is { } answer ? read(answer.Text.Text) : null;
    }
}

/// <summary>What a migration did.</summary>
/// <param name="Model">The document after it; the same instance where nothing was changed.</param>
/// <param name="Steps">In their order.</param>
internal sealed record MigrationResult(SemanticModel Model, IReadOnlyList<MigrationStep> Steps);

/// <summary>One change of a migration.</summary>
/// <param name="Position">Where, in the text before it.</param>
/// <param name="Title">What was done: <c>Add question 'in-use'</c>.</param>
internal sealed record MigrationStep(int Position, string Title);
