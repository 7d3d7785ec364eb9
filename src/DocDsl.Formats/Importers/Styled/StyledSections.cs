namespace DocDsl.Formats.Importers.Styled;

/// <summary>Begins questions, answers and groups, and numbers them as the document does.</summary>
/// <param name="lines">Writes them.</param>
/// <param name="headings">Reads headings.</param>
internal sealed class StyledSections(StyledLines lines, StyledHeadings headings)
{
    private readonly List<List<int>> _numbers = [new()];
    private readonly Dictionary<string, string> _labels = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is said of an answer whose words come next.</summary>
    private readonly List<string> _said = [];
    private StyledRole _in = StyledRole.Text;
    private int _questions;

    /// <summary>Begins a question.</summary>
    /// <param name="label">What it is called; empty where its words are its heading.</param>
    /// <param name="words">The words of its heading.</param>
    public void Question(string label, string words)
    {
        if (label.Length == 0 && (headings.QuestionsIn(DraftBuilder.OneLine(words)) is not null || RowNumber.Of(words.Trim()) is not null))
        {
            (label, words) = (DraftBuilder.OneLine(words), "");
        }

        _in = StyledRole.Question;
        _questions++;
        if (label.Length > 0 && headings.QuestionsIn(label) is { Count: > 0 } numbers)
        {
            _numbers[^1].AddRange(numbers);
            _questions += numbers.Count - 1;
            lines.BeginWith(label, "@question " + StyledHeadings.List(numbers));
        }
        else if (RowNumber.Of(label) is { Label: { } name })
        {
            _labels.TryAdd(name, name);
            lines.BeginBy("@question " + name, label);
        }
        else
        {
            var written = label.EndsWith('…') ? [] : StyledHeadings.Numbers(label);
            _numbers[^1].AddRange(written);
            lines.BeginBy($"@question {StyledHeadings.List(written)}".TrimEnd(), label);
        }

        lines.Paragraph(words);
    }

    /// <summary>Begins an answer by its heading.</summary>
    public void Answer(string heading)
    {
        var wasQuestion = _in == StyledRole.Question;
        _in = StyledRole.Answer;
        if (StyledHeadings.TargetsIn(heading) is { } targets)
        {
            lines.BeginBy("@answer " + targets, heading);
        }
        else if (headings.IsAnswer(heading) && (wasQuestion || heading.Any(char.IsAsciiDigit)))
        {
            lines.BeginWith(heading, $"@answer {StyledHeadings.Targets(heading)}".TrimEnd());
        }
        else
        {
            List<string> named = [.. heading.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Where(_labels.ContainsKey)];
            lines.BeginBy($"@answer {(named.Count > 0 ? string.Join(", ", named) : StyledHeadings.Targets(heading))}".TrimEnd(), heading);
        }
    }

    public void Group(string title)
    {
        if (title.Length > 0)
        {
            _in = StyledRole.Group;
            _numbers.Add([]);
            lines.BeginBy("@group " + title, title);
        }
    }

    /// <summary>Says how far a question is answered.</summary>
    public void State(string text)
    {
        if (_in == StyledRole.Question && StyledHeadings.StateOf(DraftBuilder.OneLine(text)) is { } directive)
        {
            lines.Say(directive);
        }

        lines.Aside(text);
    }

    /// <summary>Says something about an answer.</summary>
    public void Fact(string text)
    {
        var line = DraftBuilder.OneLine(text);
        if (_in == StyledRole.Question && StyledHeadings.StatusOf(line) is { } coming)
        {
            _said.Add(coming);
        }
        else if (_in == StyledRole.Answer && (StyledHeadings.StatusOf(line) ?? StyledHeadings.AuthorOf(line)) is { } said)
        {
            lines.Say(said);
        }

        lines.Aside(text);
    }

    /// <summary>Begins what a paragraph is of, where its style says that it is of something else than what is above it.</summary>
    public void Enter(StyledRole role)
    {
        switch (role)
        {
            case StyledRole.Answer when _in == StyledRole.Question:
                _in = StyledRole.Answer;
                lines.BeginBy("@answer", "");
                _said.ForEach(lines.Say);
                _said.Clear();
                break;
            case StyledRole.Question when _in != StyledRole.Question:
                _in = StyledRole.Question;
                _questions++;
                lines.BeginBy("@question", "");
                break;
            case StyledRole.Closing when _in != StyledRole.Closing:
                _in = StyledRole.Closing;
                lines.BeginBy("@closing", "");
                break;
        }
    }

    /// <summary>A paragraph of the section.</summary>
    public void Words(string text, string start, bool isJoined)
    {
        lines.Paragraph(text, start, isJoined);
    }

    /// <summary>The directives of the header that say how questions are numbered.</summary>
    public IEnumerable<string> Declarations()
    {
        List<int> numbers = [.. _numbers.SelectMany(group => group)];
        var style =
            _questions == 0 || (numbers.Count > 0 && numbers.SequenceEqual(Enumerable.Range(1, numbers.Count))) ? null
            : numbers.Count == 0 || _labels.Count > 0 ? "none"
            : _numbers.FindAll(group => group.Count > 0) is { Count: > 1 } several
            && several.TrueForAll(group => group.SequenceEqual(Enumerable.Range(1, group.Count)))
                ? "per-group"
            : "any";
        if (style is not null)
        {
            yield return "@numbering " + style;
        }
    }
}
