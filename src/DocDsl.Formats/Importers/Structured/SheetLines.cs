using System.Globalization;
using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>The lines of a sheet's document.</summary>
/// <param name="sheet">What is written.</param>
/// <param name="options">What is known about the source.</param>
/// <param name="apart">Questions that are written below <c>@question</c>, since they cannot be headings.</param>
internal sealed partial class SheetLines(Sheet sheet, ImportOptions options, IReadOnlySet<SheetQuestion> apart)
{
    private const int MaxHeading = 400;

    private readonly List<SheetLine> _lines = [];
    private readonly bool _hasNumbers =
        sheet.Questions.Any()
        && sheet.Questions.All(question => question.Number > 0)
        && (sheet.Numbering is not null || AreDistinct(sheet.Questions));

    public static List<SheetLine> Of(Sheet sheet, ImportOptions options, IReadOnlySet<SheetQuestion> apart)
    {
        var lines = new SheetLines(sheet, options, apart);
        lines.AddHeader();
        lines.AddText(sheet.Preamble);
        foreach (var item in sheet.Items)
        {
            if (item is SheetGroup group)
            {
                lines.Add("## " + group.Title);
                lines.Blank();
                lines.AddText(group.Introduction);
            }
            else if (item is SheetQuestion question)
            {
                lines.AddQuestion(question);
            }
        }

        if (sheet.Closing.Length > 0)
        {
            lines.Add("@closing");
            lines.AddText(sheet.Closing);
        }

        foreach (var (id, text) in sheet.Notes)
        {
            lines.Add($"@note {id} {Sheet.OneLine(text)}");
        }

        while (lines._lines[^1] is { IsText: true, Text.Length: 0 })
        {
            lines._lines.RemoveAt(lines._lines.Count - 1);
        }

        return lines._lines;
    }

    private static bool AreDistinct(IEnumerable<SheetQuestion> questions)
    {
        var seen = new HashSet<int?>();
        return questions.All(question => seen.Add(question.Number));
    }

    private void AddHeader()
    {
        var culture = options.Culture ?? sheet.Culture;
        Add($"@document {options.Type ?? sheet.TypeName ?? (_hasNumbers ? "questionnaire" : "faq")} {culture}".TrimEnd());
        if (sheet.IsOpen)
        {
            Add("@open not answered yet");
        }

        if (options.Source is not null)
        {
            Add("@source " + Sheet.OneLine(options.Source));
        }

        if (sheet.Numbering is not null && _hasNumbers)
        {
            Add("@numbering " + sheet.Numbering);
        }

        var questions = sheet.Questions.ToList();
        Declare("group", "## {text}", sheet.Items.Exists(item => item is SheetGroup));
        if (_hasNumbers)
        {
            Declare("question+answer", "### {n}. {text}", questions.Exists(IsHeading));
        }
        else
        {
            Declare(
                "question+answer",
                "### {label}: {text}",
                questions.Exists(question => IsHeading(question) && LabelOf(question) is not null)
            );
            Declare("question+answer", "### {text}", questions.Exists(question => IsHeading(question) && LabelOf(question) is null));
        }

        foreach (var name in questions.Select(question => question.Value?.Name).Distinct().OfType<string>())
        {
            Declare("value", name + ": {text}", isUsed: true);
        }

        var remarks = questions.SelectMany(question => new[] { question.Remark?.Name, question.Evidence?.Name });
        foreach (var name in remarks.Distinct().OfType<string>())
        {
            Declare("remark", name + ": {text}", isUsed: true);
        }

        Blank();
        foreach (var diagnostic in sheet.Diagnostics.Where(diagnostic => diagnostic.NeedsReview))
        {
            Add("@// review: " + Sheet.OneLine(diagnostic.Message));
        }

        if (sheet.Title.Length > 0)
        {
            AddText("# " + sheet.Title);
        }
    }

    private void Declare(string kind, string form, bool isUsed)
    {
        if (isUsed)
        {
            Add($"@heading {kind} {DraftWriter.Quote(form)}");
        }
    }

    private void AddQuestion(SheetQuestion question)
    {
        var label = LabelOf(question);
        if (IsHeading(question))
        {
            var number =
                _hasNumbers ? string.Create(CultureInfo.InvariantCulture, $"{question.Number}. ")
                : label is null ? ""
                : label + ": ";
            Add($"### {number}{question.Text}");
            AddId(question);
            AddDirectives(question.Directives);
            AddDirectives(question.AnswerDirectives);
            Blank();
        }
        else
        {
            var name = _hasNumbers ? question.Number?.ToString(CultureInfo.InvariantCulture) : label;
            Add($"@question {name}".TrimEnd());
            AddId(question);
            AddDirectives(question.Directives);
            AddText(question.Text);
        }

        foreach (var (parts, text, directives) in question.PartAnswers)
        {
            Add("@answer " + parts);
            AddDirectives(directives);
            AddText(text);
        }

        if (question.Answer.Length == 0 && question.Value is null && question.Remark is null && question.Evidence is null)
        {
            return;
        }

        if (!IsHeading(question))
        {
            Add("@answer");
            AddDirectives(question.AnswerDirectives);
        }

        AddLabelled(question.Value);
        if (question.Value is not null)
        {
            Blank();
        }

        AddText(question.Answer);
        AddLabelled(question.Remark);
        AddLabelled(question.Evidence);
        Blank();
    }

    private void AddId(SheetQuestion question)
    {
        var id = question.Id ?? (question.IsLabelShown ? null : question.Label);
        if (id is not null && IsName(id))
        {
            Add("@id " + id);
        }
    }

    private void AddDirectives(IEnumerable<string> directives)
    {
        foreach (var directive in directives)
        {
            Add("@" + Sheet.OneLine(directive));
        }
    }

    private void AddLabelled((string Name, string Text)? labelled)
    {
        if (labelled is { } line)
        {
            var lines = line.Text.Split('\n');
            Add($"{line.Name}: {lines[0].Trim()}");
            AddLines(lines.Skip(1));
        }
    }

    private void AddText(string text)
    {
        if (text.Length > 0)
        {
            AddLines(text.Split('\n'));
            Blank();
        }
    }

    private void AddLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            TextLimits.Check(_lines.Count);
            _lines.Add(new SheetLine(string.IsNullOrWhiteSpace(line) ? "" : line, isText: true));
        }
    }

    private void Add(string structure) => _lines.Add(new SheetLine(structure, isText: false));

    private void Blank()
    {
        if (_lines[^1].Text.Length > 0)
        {
            _lines.Add(new SheetLine("", isText: true));
        }
    }

    private bool IsHeading(SheetQuestion question) =>
        question.Text.Length is > 0 and <= MaxHeading
        && !question.Text.Contains('\n')
        && question.PartAnswers.Count == 0
        && !apart.Contains(question);

    /// <summary>A label that is written before the words: one that is no name, such as <c>A.1</c>.</summary>
    private string? LabelOf(SheetQuestion question) =>
        _hasNumbers || question.Label is not { } label || (IsName(label) && !question.IsLabelShown) || !IsLabel(label) ? null : label;

    /// <summary>Whether <c>@id</c> takes it.</summary>
    public static bool IsName(string label) => Name().IsMatch(label);

    /// <summary>Whether <c>{label}</c> takes it.</summary>
    public static bool IsLabel(string label) => Label().IsMatch(label) && label.Any(char.IsAsciiDigit);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{0,99}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.-]{0,38}[A-Za-z0-9]\z")]
    private static partial Regex Label();
}
