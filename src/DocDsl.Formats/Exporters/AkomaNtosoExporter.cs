using System.Globalization;
using System.Text;
using System.Xml;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// Akoma Ntoso 3.0: a debate report with a question or an answer an element. The document's own text is kept with it, so that an
/// import of the file gives the same document back.
/// </summary>
internal sealed partial class AkomaNtosoExporter
{
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    public const string OwnNamespace = "urn:docdsl:source:1";

    /// <summary>What Akoma Ntoso has no words for.</summary>
    public const string FactsNamespace = "urn:docdsl:facts:1";

    private const int MaxDepth = 20;

    private readonly XmlWriter _xml;
    private readonly QaDocument _document;
    private readonly Anchors _anchors;
    private readonly DocumentLanguage _language;
    private readonly PageWords _words;
    private readonly HashSet<DocumentNote> _written = [];
    private readonly Dictionary<SourceSpan, Question> _sections = [];
    private readonly Dictionary<string, string> _answerers = new(StringComparer.Ordinal);
    private int _depth;

    private AkomaNtosoExporter(XmlWriter xml, QaDocument document)
    {
        _xml = xml;
        _document = document;
        _anchors = new Anchors(document);
        _language = document.Language ?? DocumentLanguage.English;
        _words = _language.Words;
        foreach (var question in document.Questions)
        {
            _sections.TryAdd(question.Span, question);
        }

        foreach (var by in document.Answers.Select(answer => answer.By).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            _answerers.Add(by, _anchors.Add("by-" + (_answerers.Count + 1)));
        }
    }

    public static string Export(QaDocument document)
    {
        var text = new Utf8StringWriter();
        var settings = new XmlWriterSettings { NewLineChars = "\n", NewLineHandling = NewLineHandling.None };
        using (var xml = XmlWriter.Create(text, settings))
        {
            new AkomaNtosoExporter(xml, document).Write();
        }

        return text + "\n";
    }

    private void Write()
    {
        _xml.WriteStartDocument();
        Start("akomaNtoso");
        Start("debate");
        Attribute("name", "questions-and-answers");
        WriteMeta();
        WritePreface();
        Start("debateBody");
        Start("debateSection");
        Attribute("name", "questions");
        Attribute("eId", "questions");
        WriteSections();
        End();
        End();
        WriteTextBlock("conclusions", _document.RichClosing);
        End();
        End();
    }

    private void WriteMeta()
    {
        var name = Uri.EscapeDataString(_document.Name.Length > 0 ? _document.Name : "document");
        var day =
            _document.FindField("answered")?.Date
            ?? _document.FindField("submitted")?.Date
            ?? _document.Fields.FirstOrDefault(field => field.Date is not null)?.Date;
        var date = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "0001-01-01";
        var language = _document.Language?.ThreeLetterCode ?? "und";
        var work = $"/akn/doc/{name}";
        Start("meta");
        Start("identification");
        Attribute("source", "#docdsl");
        var country = _document.Culture is { Length: 5 } culture ? culture[3..].ToLowerInvariant() : "xx";
        WriteLevel("FRBRWork", work, date, () => Value("FRBRcountry", country));
        WriteLevel(
            "FRBRExpression",
            $"{work}/{language}@",
            date,
            () =>
            {
                Start("FRBRlanguage");
                Attribute("language", language);
                End();
            }
        );
        WriteLevel("FRBRManifestation", $"{work}/{language}@.xml", date, () => { });
        End();
        WriteAnalysis();
        Start("references");
        Attribute("source", "#docdsl");
        var answerer = Field("by") ?? Field("addressee") ?? "answerer";
        (string Id, string Label)[] fixedOnes = [("docdsl", "DocDsl"), ("asker", Field("asker") ?? "asker"), ("answerer", answerer)];
        foreach (var (id, label) in fixedOnes.Concat(_answerers.Select(by => (by.Value, by.Key))))
        {
            Start("TLCOrganization");
            Attribute("eId", id);
            Attribute("href", "/akn/ontology/organization/" + id);
            Attribute("showAs", label);
            End();
        }

        End();
        Start("proprietary");
        Attribute("source", "#docdsl");
        _xml.WriteStartElement("docdsl", "document", OwnNamespace);
        Attribute("path", _document.Path);

        // Base64: XML changes line ends, and cannot have all that a file may have.
        _xml.WriteString(Convert.ToBase64String(Encoding.Unicode.GetBytes(_document.SourceText)));
        _xml.WriteEndElement();
        End();
        End();
    }

    private string? Field(string name) => _document.FindField(name)?.Value is { Length: > 0 } value ? Clean(value) : null;

    private void WriteLevel(string level, string uri, string date, Action more)
    {
        Start(level);
        Value("FRBRthis", uri + "/!main");
        Value("FRBRuri", uri);
        Start("FRBRdate");
        Attribute("date", date);
        Attribute("name", "document");
        End();
        Start("FRBRauthor");
        Attribute("href", "#answerer");
        End();
        more();
        End();
    }

    private void WriteSections()
    {
        // In the order of the document; a section may be a question of several numbers.
        var sections = _document
            .Questions.GroupBy(question => question.Span)
            .Select(joint => (joint.Key.Start, joint.First().Group, Write: (Action)(() => WriteQuestion([.. joint]))))
            .Concat(
                _document.Answers.Select(answer =>
                    (answer.Span.Start, Group: default(QuestionGroup), Write: (Action)(() => WriteAnswer(answer)))
                )
            )
            .OrderBy(section => section.Start)
            .ToList();
        var open = default(QuestionGroup);
        foreach (var (_, group, write) in sections)
        {
            // What follows a group's questions is in its section too, up to the next group.
            if (group is not null && !group.Equals(open))
            {
                EndGroup(open);
                StartGroup(open = group);
            }

            write();
        }

        EndGroup(open);
        if (sections.Count == 0)
        {
            Start("p");
            End();
        }
    }

    private void StartGroup(QuestionGroup group)
    {
        Start("debateSection");
        Attribute("name", "group");
        Attribute("eId", _anchors[group]);
        Simple("heading", group.Title);
        if (group.RichIntroduction.Paragraphs.Count > 0)
        {
            WriteParagraphs(group.RichIntroduction);
        }
    }

    private void EndGroup(QuestionGroup? group)
    {
        if (group is not null)
        {
            End();
        }
    }

    private void WriteQuestion(List<Question> joint)
    {
        Start("question");
        Attribute("eId", _anchors[joint[0]]);
        Attribute("by", "#asker");
        Attribute("to", "#answerer");
        if (joint.All(question => question.Number is not null))
        {
            Simple("num", string.Join(", ", joint.Select(question => question.Number)));
        }

        Simple("heading", Labels.Of(joint));
        foreach (var text in joint.Select(question => question.RichText).Distinct())
        {
            WriteParagraphs(text);
        }

        End();
        foreach (var question in joint.Where(question => question is not AnsweredQuestion))
        {
            var label = joint.Count > 1 ? question.Label + ": " : "";
            Simple("narrative", label + _words.StateOf(question.State) + Labels.ReasonOf(question));
        }
    }

    private void WriteAnswer(Answer answer)
    {
        Start("answer");
        Attribute("eId", _anchors[answer]);
        Attribute("by", "#" + (answer.By is { } by ? _answerers[by] : "answerer"));
        Attribute("to", "#asker");
        if (answer.Questions.Count > 0 && answer.Questions.All(question => question.Number is not null))
        {
            Simple("num", string.Join(", ", answer.Questions.Select(question => question.Number)));
        }

        Simple("heading", answer.Label);
        WriteParagraphs(answer.RichText);
        End();
    }

    private void WriteTextBlock(string element, RichText text)
    {
        if (text.Paragraphs.Count > 0)
        {
            Start(element);
            WriteParagraphs(text);
            End();
        }
    }

    private void WriteParagraphs(RichText text)
    {
        foreach (var paragraph in text.Paragraphs)
        {
            Start("p");
            WriteLines(paragraph.Lines);
            End();
        }

        if (text.Paragraphs.Count == 0)
        {
            Start("p");
            End();
        }
    }

    private void WriteLines(IReadOnlyList<RichLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var run in lines[i].Runs)
            {
                WriteRun(run);
            }

            if (i + 1 < lines.Count)
            {
                Start("br");
                End();
            }
        }
    }

    private void WriteRun(RichRun run)
    {
        if (run.Note is { } note)
        {
            // A note in a note in a note: as deep as readers of XML go.
            if (_depth < MaxDepth && _written.Add(note))
            {
                Start("authorialNote");
                Attribute("eId", _anchors[note]);
                Attribute("marker", note.Id);
                Start("p");
                _depth++;
                WriteLines([.. note.RichText.Paragraphs.SelectMany(paragraph => paragraph.Lines)]);
                _depth--;
                End();
            }
            else
            {
                Start("noteRef");
                Attribute("href", "#" + _anchors[note]);
                Attribute("marker", note.Id);
            }

            End();
        }
        else if (run.Reference?.Target is { } target)
        {
            Start("ref");
            Attribute("href", "#" + _anchors[_sections[target.Span]]);
            _xml.WriteString(Clean(run.Text));
            End();
        }
        else
        {
            _xml.WriteString(Clean(run.Text));
        }
    }

    private void Simple(string element, string text)
    {
        Start(element);
        _xml.WriteString(Clean(text));
        End();
    }

    private void Value(string element, string value)
    {
        Start(element);
        Attribute("value", value);
        End();
    }

    private void Start(string element) => _xml.WriteStartElement(element, Namespace);

    private void End() => _xml.WriteEndElement();

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, Clean(value));

    /// <summary>Characters that XML cannot have (QA1006 reports them) become U+FFFD.</summary>
    private static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return string.Concat(
                    text.EnumerateRunes()
                        .Select(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD")
                );
            }
        }

        return text;
    }

    private sealed class Utf8StringWriter : StringWriter
    {
        public Utf8StringWriter()
            : base(CultureInfo.InvariantCulture) { }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
