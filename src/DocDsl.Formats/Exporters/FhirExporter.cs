using System.Globalization;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// HL7 FHIR R4: a QuestionnaireResponse, which contains its Questionnaire. What is known of an answer besides its value is in items below
/// it, which the Questionnaire has too.
/// </summary>
internal sealed class FhirExporter
{
    private readonly UniqueNames _linkIds = new(first: 2);
    private readonly QaDocument _document;
    private readonly DocumentLanguage _language;
    private readonly PageWords _words;
    private readonly DocumentTitle _title;
    private readonly Dictionary<Question, SetQuestion> _declared = [];

    private FhirExporter(QaDocument document)
    {
        _document = document;
        _language = document.Language ?? DocumentLanguage.English;
        _words = _language.Words;
        _title = DocumentTitle.Of(document);
        foreach (var declared in document.QuestionSet?.Questions ?? [])
        {
            if (declared.Question is { } question)
            {
                _declared.TryAdd(question, declared);
            }
        }
    }

    public static string Export(QaDocument document) => new FhirExporter(document).Write();

    private string Write()
    {
        var items = Items();
        var status =
            _document.IsDraft || !_document.IsComplete ? "in-progress"
            : _document.Answers.Any(answer => answer.Corrections.Count > 0) ? "amended"
            : "completed";
        var day = _document.FindField("answered")?.Date;
        var by = _document.FindField("by")?.Value;
        (string, object)[] identifier = [("system", "urn:docdsl:document"), ("value", _document.Path)];
        return FhirWriter.Write(
            items,
            [
                ("language", LanguageTag()),
                ("identifier", _document.Path.Trim().Length > 0 ? identifier : null),
                ("status", status),
                ("authored", day is { } date ? FhirValues.Invariant(date) : null),
                ("author", string.IsNullOrWhiteSpace(by) ? null : new (string, object)[] { ("display", by) }),
            ],
            [
                ("language", LanguageTag()),
                ("version", _document.QuestionSet?.Version),
                ("title", _title.Text),
                ("status", _document.IsDraft ? "draft" : "active"),
                ("description", _document.Preamble),
            ]
        );
    }

    /// <summary>Only what is certainly a tag of BCP 47.</summary>
    private string? LanguageTag() =>
        (_document.Culture ?? _document.Language?.Tag) is { } tag
        && tag.Split('-') is [{ Length: 2 }] or [{ Length: 2 }, { Length: 2 }]
        && tag.All(c => char.IsAsciiLetter(c) || c == '-')
            ? tag
            : null;

    private List<FhirItem> Items()
    {
        var items = new List<FhirItem>();
        AddDocument(items);
        var groups = new Dictionary<QuestionGroup, FhirItem>();
        foreach (var question in _document.Questions)
        {
            if (question.Group is not { } group)
            {
                items.Add(ItemOf(question));
                continue;
            }

            if (!groups.TryGetValue(group, out var item))
            {
                items.Add(item = groups[group] = New("group", OneLine(group.Title), "group"));
                if (group.Introduction.Trim().Length > 0)
                {
                    item.Items.Add(New(item.LinkId + ".introduction", group.Introduction, "display"));
                }
            }

            item.Items.Add(ItemOf(question));
        }

        AddMissing(items);
        var rest = _document.Answers.Where(answer => answer.Questions.Count == 0).ToList();
        foreach (var answer in rest)
        {
            var item = New("answer", answer.Label, "text");
            AddAnswer(item, [answer], value: null);
            items.Add(item);
        }

        AddText(items, "", "closing", _words.Closing, _document.Closing);
        AddNotes(items);
        return items;
    }

    /// <summary>The fields: what is said of the document before its questions.</summary>
    private void AddDocument(List<FhirItem> items)
    {
        var group = New("document", _title.Text, "group");
        foreach (var field in _document.Fields.Where(field => field.Values.Any(value => value.Trim().Length > 0)))
        {
            var item = New("document." + OneLine(field.Name), field.Label, field.Date is null ? "text" : "date");
            item.Answers.AddRange(
                field.Date is { } date
                    ? [FhirValues.DateOf(date)]
                    : field.Values.Where(value => value.Trim().Length > 0).Select(FhirValues.TextOf)
            );
            group.Items.Add(item);
        }

        Add(
            group.Items,
            "document",
            "translates",
            "translates",
            _document.Translates is { } original ? [FhirValues.TextOf(original.Path)] : []
        );
        Add(group.Items, "document", "translations", "translations", _document.Translations.Select(other => FhirValues.TextOf(other.Path)));
        Add(group.Items, "document", "type", "type", _document.TypeName is { } type ? [FhirValues.TextOf(type)] : []);
        if (group.Items.Count > 0)
        {
            items.Add(group);
        }
    }

    /// <summary>The questions of the set that the document must have and has not: only the Questionnaire has them.</summary>
    private void AddMissing(List<FhirItem> items)
    {
        foreach (var missing in _document.QuestionSet?.Missing ?? [])
        {
            var item = new FhirItem(_linkIds.Add(missing.Id), FhirText(missing.Text), "text")
            {
                Prefix = SetCoverage.LabelOf(missing) is { Length: > 0 } label ? label : null,
                IsRequired = true,
                IsAsked = false,
            };
            AddHint(item, missing);
            items.Add(item);
        }
    }

    private void AddNotes(List<FhirItem> items)
    {
        var group = default(FhirItem);
        foreach (var note in _document.Notes.Where(note => note.Text.Trim().Length > 0))
        {
            group ??= New("notes", _words.Notes, "group");
            AddText(group.Items, "notes", OneLine(note.Id), $"[{note.Id}]", note.Text);
        }

        if (group is not null)
        {
            items.Add(group);
        }
    }

    private FhirItem ItemOf(Question question)
    {
        var value = (question as AnsweredQuestion)?.InvariantValue;
        var declared = _declared.GetValueOrDefault(question);
        var name = question.Id ?? question.Number?.ToString(CultureInfo.InvariantCulture) ?? question.Label;
        var item = new FhirItem(
            _linkIds.Add(OneLine(name)),
            FhirText(question.Text.Length > 0 ? question.Text : question.Label),
            value is null ? "text" : FhirValues.TypeOf(value.Kind)
        )
        {
            Prefix = Labels.HasLabel(question) ? question.Label : null,
            Options = value is null ? null : FhirValues.OptionsOf(value.Kind),
            IsRequired = declared is { IsOptional: false, Condition: null },
            AbsentReason = AbsentReasonOf(question),
        };
        AddAnswer(item, question.Answers, value);
        if (question is not AnsweredQuestion)
        {
            AddText(item.Items, item.LinkId, "state", _words.StateOf(question.State), ReasonOf(question));
        }

        foreach (var part in question.Parts)
        {
            item.Items.Add(ItemOf(part, item.LinkId, question));
        }

        Add(item.Items, item.LinkId, "answered-by", "[Answers]", question.AnsweredBy.Select(FhirValues.TextOf));
        if (declared is not null)
        {
            if (declared.IsReworded)
            {
                var words = string.Format(CultureInfo.InvariantCulture, _words.Reworded, SetCoverage.NameOf(_document.QuestionSet!));
                AddText(item.Items, item.LinkId, "declared", words, declared.Text);
            }

            AddHint(item, declared);
        }

        return item;
    }

    private FhirItem ItemOf(QuestionPart part, string linkId, Question question)
    {
        var answered = part as AnsweredPart;
        var value = answered?.InvariantValue;
        var item = new FhirItem(
            _linkIds.Add($"{linkId}.{part.Letter}"),
            FhirText(part.Text.Length > 0 ? part.Text : part.Label),
            value is null ? "text" : FhirValues.TypeOf(value.Kind)
        )
        {
            Prefix = $"{part.Letter})",
            Options = value is null ? null : FhirValues.OptionsOf(value.Kind),
            AbsentReason = answered is null ? "unknown" : null,
        };
        if (answered is not null && question.Answers.Count > 1)
        {
            AddAnswer(item, [answered.Answer], value);
        }
        else if (value is not null)
        {
            item.Answers.AddRange(FhirValues.Of(value));
            AddSource(item, value);
        }
        else if (answered is not null)
        {
            // The one answer is that of the whole question.
            return item with { Type = "display" };
        }

        return item;
    }

    private void AddAnswer(FhirItem item, IReadOnlyList<Answer> answers, InvariantValue? value)
    {
        var words = string.Join("\n\n", answers.Select(answer => answer.Text).Where(text => text.Trim().Length > 0));
        if (value is not null)
        {
            item.Answers.AddRange(FhirValues.Of(value));
            AddText(item.Items, item.LinkId, "answer", answers[0].Label, words);
            AddSource(item, value);
        }
        else if (words.Length > 0)
        {
            item.Answers.Add(FhirValues.TextOf(words));
        }

        foreach (var answer in answers)
        {
            FhirFacts.Add(item, answer, _words, Add);
        }
    }

    /// <summary>The words that show a value, and what it must be equal to.</summary>
    private void AddSource(FhirItem item, InvariantValue value)
    {
        AddText(item.Items, item.LinkId, "words", "from", value.Words ?? "");
        Add(item.Items, item.LinkId, "bound-to", _words.BoundTo, value.BoundTo is { } fact ? [FhirValues.TextOf(fact.ToString())] : []);
    }

    private void AddHint(FhirItem item, SetQuestion declared)
    {
        if (declared.Hint is { } hint && hint.Trim().Length > 0)
        {
            item.Items.Add(new FhirItem(_linkIds.Add(item.LinkId + ".hint"), FhirText(hint), "display") { IsAsked = false });
        }
    }

    private static string? AbsentReasonOf(Question question) =>
        question.State switch
        {
            QuestionState.Open => "temp-unknown",
            QuestionState.Optional or QuestionState.Unanswered => "unknown",
            QuestionState.Withdrawn => "not-asked",
            QuestionState.NotApplicable => "not-applicable",
            _ => null,
        };

    private static string ReasonOf(Question question) =>
        question.Match(_ => null, open => open.Reason, withdrawn => withdrawn.Reason, inapplicable => inapplicable.Reason) ?? "";

    private void AddText(List<FhirItem> items, string linkId, string name, string text, string words) =>
        Add(items, linkId, name, text, words.Trim().Length > 0 ? [FhirValues.TextOf(words)] : []);

    /// <summary>An item with answers; nothing where there are none.</summary>
    private FhirItem? Add(List<FhirItem> items, string linkId, string name, string text, IEnumerable<FhirAnswer> answers)
    {
        List<FhirAnswer> all = [.. answers];
        if (all.Count == 0)
        {
            return null;
        }

        var item = New(linkId.Length > 0 ? $"{linkId}.{name}" : name, text, TypeOf(all[0]));
        item.Answers.AddRange(all);
        items.Add(item);
        return item;
    }

    private static string TypeOf(FhirAnswer answer) =>
        answer.Name switch
        {
            "valueDate" => "date",
            "valueCoding" => "open-choice",
            "valueUri" => "url",
            _ => "text",
        };

    private FhirItem New(string linkId, string text, string type) => new(_linkIds.Add(OneLine(linkId)), FhirText(text), type);

    private static string FhirText(string text) => FhirValues.Clean(text).Trim();

    private static string OneLine(string text) =>
        string.Join(' ', FhirValues.Clean(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line
            ? line
            : "item";
}
