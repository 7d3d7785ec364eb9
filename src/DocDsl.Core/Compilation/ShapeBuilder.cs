using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Compilation;

/// <summary>Model to shape: chooses names, and tells those that clash within the document (QA6001).</summary>
internal sealed class ShapeBuilder
{
    private readonly SemanticModel _model;
    private readonly string _path;
    private readonly DocumentName _name;
    private readonly List<Diagnostic> _diagnostics;
    private readonly string? _file;
    private readonly MemberDocumentation _documentation;
    private readonly DocumentMembers _members;
    private readonly SetMembers _set;

    /// <summary>The questions of each group, and of none.</summary>
    private readonly ILookup<GroupSymbol?, int> _byGroup;

    private ShapeBuilder(
        SemanticModel model,
        string path,
        DocumentName name,
        List<Diagnostic> diagnostics,
        bool hasSummaries,
        string? file,
        DocumentMembers members
    )
    {
        _file = file;
        _members = members;
        _set = SetMembers.Of(model.Type);
        _documentation = new MemberDocumentation(model, path, hasSummaries, isLive: file is not null);
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
    /// <param name="file">The file itself, where an editor shows what is generated; null in a build.</param>
    /// <param name="members">Which properties there are.</param>
    public static DocumentShape Build(
        SemanticModel model,
        string path,
        string rootNamespace,
        List<Diagnostic> diagnostics,
        bool hasSummaries = true,
        string? file = null,
        DocumentMembers members = DocumentMembers.All
    )
    {
        var name = Naming.Of(path, rootNamespace, model.CSharpName);
        var builder = new ShapeBuilder(model, path, name, diagnostics, hasSummaries, file, members);
        return members == DocumentMembers.None ? builder.BuildProperty() : builder.Build();
    }

    /// <summary>Without members there are no names to choose, and nothing of the document's shape that code relies on.</summary>
    private DocumentShape BuildProperty() =>
        Create(0, default, default) with
        {
            Name = Naming.OfProperty(_name),
            IsProperty = true,
            Shared = "",
            Lookups = QuestionList.Of(_model.Questions),
        };

    private DocumentShape Create(ulong hash, EquatableArray<MemberShape> members, EquatableArray<GroupShape> groups)
    {
        var counts = CountsOf(_model.Questions);
        return new DocumentShape(
            _path,
            _name,
            _model.Type?.Source.RecordName is { Length: > 0 } record ? record : TypeShapeBuilder.Root,
            $"{_path}: {counts}.",
            hash,
            members,
            groups
        )
        {
            Original = _model.TranslatedDocument,
            Shared = Naming.OfShared(_name, _path, _model.CSharpName, _model.Culture ?? _model.Tree.Language?.Tag),
            Counts = counts,
            File = _file,
            Details = _documentation.DetailsOfDocument(),
        };
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

        foreach (var pair in UnansweredSetMembers())
        {
            declared[pair.Value] = $"the question '{pair.Key}' of the document's type";
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
                )
                {
                    Details = _documentation.DetailsOf(field),
                },
                $"the field '{field.Name}'",
                field.NameSpan
            );
        }

        var groups = new List<GroupShape>();
        for (var i = 0; i < _model.Groups.Length; i++)
        {
            AddGroup(scope, i, groups);
        }

        var lookups = AddQuestions(scope, _model.NumbersPerGroup ? _byGroup[null] : Enumerable.Range(0, _model.Questions.Length));
        return Create(ShapeHash.Of(_model), new EquatableArray<MemberShape>(scope.Members), new EquatableArray<GroupShape>(groups)) with
        {
            Lookups = lookups,
        };
    }

    private void AddGroup(Scope scope, int index, List<GroupShape> groups)
    {
        var group = _model.Groups[index];
        var name = Naming.ToPascalCase(group.Title);
        var summary = $"The group '{MemberDocumentation.Shorten(group.Title)}' of {_path}.";
        var details = _documentation.DetailsOf(group.TitleSpan, CountsOf(group.Questions));
        var member = new MemberShape(name, MemberKind.Group, index, summary) { Details = details };
        if (!_model.NumbersPerGroup)
        {
            scope.Add(member, $"the group '{MemberDocumentation.Shorten(group.Title)}'", group.TitleSpan);
            return;
        }

        // The property and its type are one thing to a reader, so that one name of the two in use is a clash of the group.
        if (
            scope.TryReserve(name, $"the group '{MemberDocumentation.Shorten(group.Title)}'", group.TitleSpan)
            && scope.TryReserve(name + "Group", $"the type of the group '{MemberDocumentation.Shorten(group.Title)}'", group.TitleSpan)
        )
        {
            var inner = new Scope(this, member => Naming.IsGroupMember(member) ? "a member of every group" : null, name + "Group");
            var lookups = AddQuestions(inner, _byGroup[group]);
            groups.Add(
                new GroupShape(name, index, summary, new EquatableArray<MemberShape>(inner.Members))
                {
                    Lookups = lookups,
                    Details = details,
                }
            );
        }
    }

    /// <returns>The questions that get no property, since the document has properties only for those with an <c>@id</c>.</returns>
    private string AddQuestions(Scope scope, IEnumerable<int> questions)
    {
        var lookups = "";
        if (_members == DocumentMembers.Named)
        {
            var byId = questions.ToLookup(i => _model.Questions[i].HasOwnId || NameInSet(i) is not null);
            lookups = QuestionList.Of(byId[false].Select(i => _model.Questions[i]));
            questions = byId[true];
        }

        // The names of the set first, which code relies on; then ids: a number is only a place, and gives way.
        var named = new HashSet<int>();
        foreach (var i in questions)
        {
            if (NameInSet(i) is { } name)
            {
                var member = MemberOf(name, _model.Questions[i], i) with { Number = _model.Questions[i].Number, IsOverride = true };
                scope.TryAddQuestion(member, _model.Questions[i], $"the question '{_model.Questions[i].Id}'", _model.Questions[i].IdSpan);
                named.Add(i);
            }
        }

        foreach (var i in questions)
        {
            var question = _model.Questions[i];
            if (question.Id is { } id && !named.Contains(i))
            {
                var member = MemberOf(Naming.OfId(id), question, i) with { Number = question.Number };
                if (scope.TryAddQuestion(member, question, $"the id '{id}'", question.IdSpan))
                {
                    named.Add(i);
                }
            }
        }

        foreach (var i in questions)
        {
            var question = _model.Questions[i];
            if (question.Number is { } number && !named.Contains(i))
            {
                scope.TryAddQuestion(
                    MemberOf(Naming.OfNumber(number), question, i),
                    question,
                    "question " + number.ToString(CultureInfo.InvariantCulture),
                    question.HeadingSpan
                );
            }
        }

        return lookups;
    }

    /// <summary>The property that the record of the document's type has for a question; null where it has none.</summary>
    private string? NameInSet(int question) =>
        !_model.NumbersPerGroup && _model.Response?.Find(_model.Questions[question]) is { } answer ? _set.NameOf(answer.Declared.Id) : null;

    /// <summary>The properties of the type's record, by the ids of their questions, that the document does not override.</summary>
    private IEnumerable<KeyValuePair<string, string>> UnansweredSetMembers()
    {
        var overridden = new HashSet<string>(
            _model.NumbersPerGroup || _model.Response is not { } response
                ? []
                : response.Answers.Where(answer => answer.Question is not null).Select(answer => answer.Declared.Id)
        );
        return _set.ByIds.Where(pair => !overridden.Contains(pair.Key));
    }

    private MemberShape MemberOf(string name, QuestionSymbol question, int index) =>
        new(name, KindOf(question), index, _documentation.Summarise(question))
        {
            Status = question.Answer?.Status ?? AnswerStatus.Answered,
            Details = _documentation.DetailsOf(question),
        };

    private static MemberKind KindOf(QuestionSymbol question) =>
        question.State switch
        {
            QuestionState.Answered => MemberKind.Answered,
            QuestionState.Withdrawn => MemberKind.Withdrawn,
            QuestionState.NotApplicable => MemberKind.NotApplicable,
            _ => MemberKind.Open,
        };

    private static string CountsOf(ImmutableArray<QuestionSymbol> questions) =>
        $"{Count(questions.Length, "question")}, "
        + Count(questions.Count(question => question.State == QuestionState.Answered), "answered", plural: "answered");

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
            _answers = new AnswerShapes(
                _names,
                builder._path,
                builder._diagnostics,
                builder._model.Type,
                builder._documentation,
                builder._model.Response
            );
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
        /// <returns>Whether its name was free.</returns>
        public bool TryAddQuestion(MemberShape member, QuestionSymbol question, string what, TextSpan span)
        {
            if (!_names.TryReserve(member.Name, what, span))
            {
                return false;
            }

            Members.Add(_answers.Complete(member, question));
            return true;
        }

        public bool TryReserve(string name, string what, TextSpan span) => _names.TryReserve(name, what, span);
    }
}
