using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Compilation;

/// <summary>Model to shape: chooses names, and tells those that clash within the document (QA6001).</summary>
internal sealed class ShapeBuilder
{
    private const int MaxSummaryLength = 160;

    private readonly SemanticModel _model;
    private readonly string _path;
    private readonly DocumentName _name;
    private readonly List<Diagnostic> _diagnostics;
    private readonly bool _hasSummaries;

    /// <summary>The questions of each group, and of none.</summary>
    private readonly ILookup<GroupSymbol?, int> _byGroup;

    private ShapeBuilder(SemanticModel model, string path, DocumentName name, List<Diagnostic> diagnostics, bool hasSummaries)
    {
        _hasSummaries = hasSummaries;
        _model = model;
        _path = path;
        _name = name;
        _diagnostics = diagnostics;
        _byGroup = Enumerable.Range(0, model.Questions.Length).ToLookup(i => model.Questions[i].Group);
    }

    /// <summary>Makes the shape of a document.</summary>
    /// <param name="model">The document.</param>
    /// <param name="path">Relative to the project, with <c>/</c>.</param>
    /// <param name="rootNamespace">The project's; may be empty or no C# name at all.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <param name="hasSummaries">
    /// Whether members are documented. The words of all questions are most of the work, and who only looks for clashes needs none.
    /// </param>
    public static DocumentShape Build(
        SemanticModel model,
        string path,
        string rootNamespace,
        List<Diagnostic> diagnostics,
        bool hasSummaries = true
    )
    {
        var name = Naming.Of(path, rootNamespace, model.CSharpName);
        return new ShapeBuilder(model, path, name, diagnostics, hasSummaries).Build();
    }

    private DocumentShape Build()
    {
        // What the type declares is a member of the type's record.
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _model.Type?.Fields.Length; i++)
        {
            var field = _model.Type.Fields[i];
            var property = Naming.OfField(_model.Type, field.Name);
            declared[property] = $"the field '{field.Name}' of the document's type";
            if (field.Type.Kind == ValueKind.Choice)
            {
                declared[property + TypeShapeBuilder.EnumSuffix] = $"the choices of the field '{field.Name}' of the document's type";
            }
        }

        if (_model.Type?.Expect is { Kind: ValueKind.Choice })
        {
            declared[AnswerShapes.SharedChoice] = "the choices of '@expect' of the document's type";
        }

        var scope = new Scope(
            this,
            name =>
                Naming.IsDocumentMember(name) ? "a member of every document"
                : declared.TryGetValue(name, out var field) ? field
                : null,
            _name.Type
        );
        for (var i = 0; i < _model.Fields.Length; i++)
        {
            var field = _model.Fields[i];
            if (field.Declaration is not null)
            {
                continue;
            }

            scope.Add(
                new MemberShape(
                    Naming.ToPascalCase(field.Name),
                    field.Type.Kind == ValueKind.Date ? MemberKind.Date : MemberKind.Text,
                    i,
                    $"The field '{field.Name}' of {_path}."
                ),
                $"the field '{field.Name}'",
                field.NameSpan
            );
        }

        var groups = new List<GroupShape>();
        for (var i = 0; i < _model.Groups.Length; i++)
        {
            AddGroup(scope, i, groups);
        }

        AddQuestions(scope, _model.NumbersPerGroup ? _byGroup[null] : Enumerable.Range(0, _model.Questions.Length));
        var answered = _model.Questions.Count(question => question.State == QuestionState.Answered);
        var counts = $"{Count(_model.Questions.Length, "question")}, {Count(answered, "answered", plural: "answered")}";
        return new DocumentShape(
            _path,
            _name,
            _model.Type?.Source.RecordName is { Length: > 0 } record ? record : TypeShapeBuilder.Root,
            $"{_path}: {counts}.",
            ShapeHash.Of(_model),
            new EquatableArray<MemberShape>(scope.Members),
            new EquatableArray<GroupShape>(groups)
        )
        {
            Counts = counts,
        };
    }

    private void AddGroup(Scope scope, int index, List<GroupShape> groups)
    {
        var group = _model.Groups[index];
        var name = Naming.ToPascalCase(group.Title);
        var summary = $"The group '{Shorten(group.Title)}' of {_path}.";
        var member = new MemberShape(name, MemberKind.Group, index, summary);
        if (!_model.NumbersPerGroup)
        {
            scope.Add(member, $"the group '{Shorten(group.Title)}'", group.TitleSpan);
            return;
        }

        // The property and its type are one thing to a reader, so that one name of the two in use is a clash of the group.
        if (
            scope.TryReserve(name, $"the group '{Shorten(group.Title)}'", group.TitleSpan)
            && scope.TryReserve(name + "Group", $"the type of the group '{Shorten(group.Title)}'", group.TitleSpan)
        )
        {
            var inner = new Scope(this, member => Naming.IsGroupMember(member) ? "a member of every group" : null, name + "Group");
            AddQuestions(inner, _byGroup[group]);
            groups.Add(new GroupShape(name, index, summary, new EquatableArray<MemberShape>(inner.Members)));
        }
    }

    private void AddQuestions(Scope scope, IEnumerable<int> questions)
    {
        // Ids first: a number is only a place, and gives way.
        var named = new Dictionary<int, MemberShape?>();
        foreach (var i in questions)
        {
            var question = _model.Questions[i];
            if (question.Id is { } id)
            {
                var member = MemberOf(Naming.ToPascalCase(id), question, i);
                named[i] = scope.AddQuestion(member, question, $"the id '{id}'", question.IdSpan);
            }
        }

        foreach (var i in questions)
        {
            var question = _model.Questions[i];
            if (question.Number is { } number)
            {
                var name = Naming.OfNumber(number);
                var member =
                    named.TryGetValue(i, out var other) && other is not null
                        ? other with
                        {
                            Name = name,
                            InsteadOf = other.Name,
                        }
                        : MemberOf(name, question, i);
                scope.AddQuestion(member, question, "question " + number.ToString(CultureInfo.InvariantCulture), question.HeadingSpan);
            }
        }
    }

    private MemberShape MemberOf(string name, QuestionSymbol question, int index) =>
        new(name, KindOf(question), index, Summarise(question)) { Status = question.Answer?.Status ?? AnswerStatus.Answered };

    private static MemberKind KindOf(QuestionSymbol question) =>
        question.State switch
        {
            QuestionState.Answered => MemberKind.Answered,
            QuestionState.Withdrawn => MemberKind.Withdrawn,
            _ => MemberKind.Open,
        };

    /// <summary>The words and the place; the place by heading, since a line number would change with every edit above it.</summary>
    private string Summarise(QuestionSymbol question)
    {
        if (!_hasSummaries)
        {
            return "";
        }

        var text = question.Text.Text;
        return text.Length == 0 ? $"{question.Label} in {_path}." : $"{question.Label} in {_path}: {Shorten(text)}";
    }

    /// <summary>As much of a text as documentation shows.</summary>
    public static string Shorten(string text) => text.Length <= MaxSummaryLength ? text : text.Substring(0, MaxSummaryLength) + "…";

    private static string Count(int count, string singular, string? plural = null) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? singular : plural ?? singular + "s");

    /// <summary>The members of one type, and their names.</summary>
    private sealed class Scope
    {
        private readonly NameScope _names;
        private readonly AnswerShapes _answers;

        public Scope(ShapeBuilder builder, Func<string, string?> inherited, string typeName)
        {
            _names = new NameScope(inherited, typeName, builder._diagnostics);
            _answers = new AnswerShapes(_names, builder._path, builder._diagnostics, builder._model.Type);
        }

        public List<MemberShape> Members { get; } = [];

        public bool Add(MemberShape member, string what, TextSpan span)
        {
            if (!_names.TryReserve(member.Name, what, span))
            {
                return false;
            }

            Members.Add(member);
            return true;
        }

        /// <summary>Adds a question with the types of its answer.</summary>
        /// <returns>The member; null when its name is taken.</returns>
        public MemberShape? AddQuestion(MemberShape member, QuestionSymbol question, string what, TextSpan span)
        {
            if (!_names.TryReserve(member.Name, what, span))
            {
                return null;
            }

            var completed = member.InsteadOf is null ? _answers.Complete(member, question) : member;
            Members.Add(completed);
            return completed;
        }

        public bool TryReserve(string name, string what, TextSpan span) => _names.TryReserve(name, what, span);
    }
}
