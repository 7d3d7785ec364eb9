using System.Globalization;

namespace DocDsl.Formats.Exporters;

// What is known besides the words of questions and answers: in the elements that the standard has for it, the rest in 'otherAnalysis'.
internal sealed partial class AkomaNtosoExporter
{
    /// <summary>The title and the fields, as readers see them, then the preamble.</summary>
    private void WritePreface()
    {
        var title = DocumentTitle.Of(_document);
        var fields = _document.Fields.Where(field => field != title.Field).ToList();
        if (title.Field is null && fields.Count == 0)
        {
            WriteTextBlock("preface", _document.RichPreamble);
            return;
        }

        Start("preface");
        if (title.Field is { } named)
        {
            Start("block");
            Attribute("name", BlockName(named));
            Simple("docTitle", title.Text);
            End();
        }

        foreach (var field in fields)
        {
            Start("block");
            Attribute("name", BlockName(field));
            _xml.WriteString(Clean(field.Label) + ": ");
            var words = string.Join(", ", Labels.ValuesOf(field, _language, _document.Culture));
            if (field.Date is { } date)
            {
                Start("docDate");
                Attribute("date", Invariant(date));
                _xml.WriteString(Clean(words));
                End();
            }
            else
            {
                _xml.WriteString(Clean(words));
            }

            End();
        }

        if (_document.RichPreamble.Paragraphs.Count > 0)
        {
            WriteParagraphs(_document.RichPreamble);
        }

        End();
    }

    private void WriteAnalysis()
    {
        Start("analysis");
        Attribute("source", "#docdsl");
        WriteEvidence();
        Start("otherAnalysis");
        Attribute("source", "#docdsl");
        Fact(
            "document",
            null,
            null,
            ("type", _document.TypeName),
            ("status", _document.IsDraft ? "draft" : "final"),
            ("translates", _document.Translates?.Path),
            ("translations", string.Join(' ', _document.Translations.Select(translation => translation.Path)))
        );
        WriteSet();
        foreach (var question in _document.Questions)
        {
            WriteFacts(question);
        }

        foreach (var answer in _document.Answers)
        {
            WriteFacts(answer);
        }

        End();
        End();
    }

    /// <summary>What answers rest on, and what their values are bound to; no words of theirs say it.</summary>
    private void WriteEvidence()
    {
        var all = _document.Answers.SelectMany(SourcesOf, (answer, source) => (answer, source.Address, source.Words)).ToList();
        if (all.Count == 0)
        {
            return;
        }

        Start("otherReferences");
        Attribute("source", "#docdsl");
        foreach (var (answer, address, words) in all)
        {
            Start("implicitReference");
            Attribute("for", _anchors[answer]);
            if (address is not null)
            {
                Attribute("href", address);
            }

            Attribute("showAs", words);
            End();
        }

        End();
    }

    private IEnumerable<(string? Address, string Words)> SourcesOf(Answer answer) =>
        answer
            .Evidence.Select(evidence => (AddressOf(evidence), EvidenceText.Of(evidence)))
            .Concat(AnswerValues.FactsOf(answer).Select(value => (EvidenceText.FileAddress(value.Fact), $"{value.Name}is {value.Fact}")));

    private string? AddressOf(AnswerEvidence evidence) =>
        evidence.Kind == EvidenceKind.WebAddress ? SafeAddress.Of(evidence.Target) : EvidenceText.FileAddress(evidence, _document);

    private void WriteSet()
    {
        if (_document.QuestionSet is not { } set)
        {
            return;
        }

        StartFact(
            "set",
            ("type", set.TypeName),
            ("version", set.Version),
            ("answeredVersion", set.AnsweredVersion),
            ("answered", set.AnsweredCount.ToString(CultureInfo.InvariantCulture)),
            ("asked", set.AskedCount.ToString(CultureInfo.InvariantCulture))
        );
        foreach (var question in set.Questions)
        {
            Fact(
                question.IsMissing ? "missing" : "declared",
                question.Question is { } asked ? _anchors[_sections[asked.Span]] : null,
                question.Text,
                ("id", question.Id),
                ("label", SetCoverage.LabelOf(question)),
                ("group", question.Group),
                ("hint", question.Hint),
                ("optional", question.IsOptional ? "true" : null),
                ("when", question.Condition),
                ("applies", question.IsApplicable is { } applies ? (applies ? "true" : "false") : null),
                ("reworded", question.IsReworded ? "true" : null)
            );
        }

        End();
    }

    private void WriteFacts(Question question)
    {
        StartFact(
            "questionFacts",
            ("for", _anchors[_sections[question.Span]]),
            ("id", question.Id),
            ("label", question.Label),
            ("state", QuestionStates.NameOf(question)),
            ("answeredBy", question.AnsweredBy.Count > 0 ? string.Join(' ', question.AnsweredBy) : null)
        );
        WriteValue((question as AnsweredQuestion)?.InvariantValue);
        foreach (var part in question.Parts)
        {
            StartFact("part", ("letter", part.Letter.ToString()), ("label", part.Label));
            if (part is AnsweredPart answered)
            {
                Attribute("answer", _anchors[answered.Answer]);
                WriteValue(answered.InvariantValue);
            }

            Fact("text", null, part.Text);
            End();
        }

        End();
    }

    private void WriteValue(InvariantValue? value)
    {
        if (value is not null)
        {
            Fact("value", null, value.Text, ("kind", value.Kind), ("words", value.Words));
        }
    }

    private void WriteFacts(Answer answer)
    {
        StartFact(
            "answerFacts",
            ("for", _anchors[answer]),
            ("status", QuestionStates.NameOf(answer.Status)),
            ("sameAs", AnswerNames.SameAs(answer))
        );
        foreach (var promise in answer.Promises)
        {
            Fact(
                "promise",
                null,
                promise.Words,
                ("id", promise.Id),
                ("by", promise.By),
                ("due", promise.Due is { } due ? Invariant(due) : null),
                ("fulfilledBy", promise.FulfilledBy is { } other ? $"{other.Document.Name}: {other.Label}" : null),
                ("fulfilledOn", promise.FulfilledOn is { } on ? Invariant(on) : null)
            );
        }

        foreach (var promise in answer.Fulfils)
        {
            Fact("fulfils", null, promise.ToString(), ("on", promise.On is { } on ? Invariant(on) : null));
        }

        foreach (var superseded in answer.Supersedes)
        {
            Fact("supersedes", null, AnswerNames.Of(superseded));
        }

        if (AnswerNames.SupersededBy(answer) is { } newer)
        {
            Fact("supersededBy", null, newer);
        }

        if (answer.Reviewed is { } review)
        {
            Fact(
                "reviewed",
                null,
                null,
                ("date", Invariant(review.Date)),
                ("by", review.By),
                ("next", review.Next is { } next ? Invariant(next) : null)
            );
        }

        foreach (var correction in answer.Corrections)
        {
            Fact("correction", null, correction.Reason, ("date", Invariant(correction.Date)));
        }

        End();
    }

    /// <param name="name">The element.</param>
    /// <param name="place">The id of what it is about; null for what it is in.</param>
    /// <param name="words">Its words; null for none.</param>
    /// <param name="attributes">Those that are not null are written.</param>
    private void Fact(string name, string? place, string? words, params (string Name, string? Value)[] attributes)
    {
        StartFact(name, [("for", place), .. attributes]);
        _xml.WriteString(Clean(words ?? ""));
        End();
    }

    private void StartFact(string name, params (string Name, string? Value)[] attributes)
    {
        _xml.WriteStartElement("facts", name, FactsNamespace);
        foreach (var (attribute, value) in attributes)
        {
            if (!string.IsNullOrEmpty(value))
            {
                Attribute(attribute, value);
            }
        }
    }

    /// <summary>Its name as an attribute may have it.</summary>
    private static string BlockName(DocumentField field) => Clean(field.Name).Trim() is { Length: > 0 } name ? name : "field";

    private static string Invariant(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
