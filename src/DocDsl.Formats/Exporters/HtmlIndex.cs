using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>The list of questions, by group: beside them on a screen, folded above them on a phone, and not on paper.</summary>
internal sealed class HtmlIndex(StringBuilder html, QaDocument document, DocumentLayout layout, Anchors anchors)
{
    private const int MaxLength = 80;

    private readonly DocumentLanguage _language = document.Language ?? DocumentLanguage.English;

    public void Write()
    {
        if (layout.Sections.Count == 0)
        {
            return;
        }

        var words = _language.Words;
        html.Append($"<nav aria-label=\"{words.Questions}\">\n<details>\n<summary>{words.Questions}</summary>\n");
        var isOpen = false;
        foreach (var section in layout.Sections)
        {
            if (section.Group is { } group)
            {
                html.Append(isOpen ? "</ol>\n" : "");
                html.Append($"<h2><a href=\"#{anchors[group]}\">{HtmlText.Encode(group.Title)}</a></h2>\n");
                isOpen = false;
            }

            html.Append(isOpen ? "" : "<ol>\n");
            isOpen = true;
            WriteEntry(section.Questions);
        }

        html.Append("</ol>\n</details>\n</nav>\n");
    }

    private void WriteEntry(IReadOnlyList<Question> questions)
    {
        var first = questions[0];
        var numbers =
            first.Number is not null ? Labels.NumbersOf(questions)
            : Labels.HasLabel(first) && first.Text.Length > 0 ? first.Label
            : null;
        var look =
            numbers is null ? ""
            : first.Number is null ? " class=\"n l\""
            : " class=\"n\"";
        html.Append($"<li class=\"{QuestionStates.NameOf(first)}\"><a{look} href=\"#{anchors[first]}\">");
        html.Append(numbers is null ? "" : $"<span>{HtmlText.Encode(numbers)}</span> ");
        html.Append($"<span class=\"w\">{HtmlText.Encode(WordsOf(first))}</span>");
        var tag = TagOf(first);
        html.Append(tag is null ? "" : " " + tag).Append("</a></li>\n");
    }

    /// <summary>A question's first words; where it has none, its label.</summary>
    private static string WordsOf(Question question)
    {
        var end = question.Text.IndexOf('\n');
        var line = end < 0 ? question.Text : question.Text[..end];
        return line.Length == 0 ? question.Label : Labels.Shortened(line, MaxLength);
    }

    /// <summary>What is not simply answered, or a short value: it can be read without the answer.</summary>
    private string? TagOf(Question question)
    {
        if (question.State != QuestionState.Answered)
        {
            return $"<span class=\"tag state\">{_language.Words.StateOf(question.State)}</span>";
        }

        return
            question is AnsweredQuestion { InvariantValue: { } value }
            && (value.Kind == "yes-no" || value.Kind.Split(' ')[0] is "choice" or "choices")
            ? $"<span class=\"tag {AnswerValues.ClassOf(value)}\">{HtmlText.Encode(_language.Format(value, document.Culture))}</span>"
            : null;
    }
}

/// <summary>How many questions are answered, and which are not.</summary>
internal sealed class HtmlCoverage(StringBuilder html, QaDocument document, Anchors anchors)
{
    /// <summary>What is answered first, what needs no answer last.</summary>
    private static readonly QuestionState[] s_states =
    [
        QuestionState.Answered,
        QuestionState.Partial,
        QuestionState.Postponed,
        QuestionState.Refused,
        QuestionState.Referred,
        QuestionState.Open,
        QuestionState.Unanswered,
        QuestionState.Optional,
        QuestionState.Withdrawn,
        QuestionState.NotApplicable,
    ];

    /// <summary>More are counted, not listed.</summary>
    private const int MaxLinks = 12;

    private readonly PageWords _words = (document.Language ?? DocumentLanguage.English).Words;

    public void Write()
    {
        var questions = document.Questions;
        var set = document.QuestionSet;
        var missing = set?.Missing ?? [];
        if (questions.Count + missing.Count == 0)
        {
            return;
        }

        var byState = questions.ToLookup(question => question.State);
        var label = set is null
            ? string.Format(CultureInfo.InvariantCulture, _words.Coverage, byState[QuestionState.Answered].Count(), questions.Count)
            : SetCoverage.LabelOf(set, _words) + $" <span class=\"label\">{HtmlText.Encode(SetCoverage.NameOf(set))}</span>";
        html.Append($"<p class=\"count\">{label}</p>\n<svg class=\"chart\" aria-hidden=\"true\" ");
        html.Append($"viewBox=\"0 0 {Invariant(questions.Count + missing.Count)} 1\" preserveAspectRatio=\"none\">");
        var at = 0;
        foreach (var state in s_states.Where(byState.Contains))
        {
            var count = byState[state].Count();
            html.Append($"<rect class=\"c-{QuestionStates.NameOf(state)}\" x=\"{Invariant(at)}\" y=\"0\" ");
            html.Append($"width=\"{Invariant(count)}\" height=\"1\"/>");
            at += count;
        }

        if (missing.Count > 0)
        {
            html.Append($"<rect class=\"c-unanswered\" x=\"{Invariant(at)}\" y=\"0\" width=\"{Invariant(missing.Count)}\" height=\"1\"/>");
        }

        html.Append("</svg>\n");
        if (at > byState[QuestionState.Answered].Count())
        {
            html.Append("<ul class=\"todo\">\n");
            foreach (var state in s_states.Skip(1).Where(byState.Contains))
            {
                WriteState([.. byState[state]]);
            }

            html.Append("</ul>\n");
        }

        if (missing.Count > 0)
        {
            WriteMissing(missing);
        }
    }

    /// <summary>By the words of the set: the document has none of its own.</summary>
    private void WriteMissing(IReadOnlyList<SetQuestion> missing)
    {
        html.Append($"<details class=\"missing\"{(missing.Count > MaxLinks ? "" : " open")}><summary>");
        html.Append($"{_words.MissingQuestions}: {Invariant(missing.Count)}</summary>\n<ul>\n");
        foreach (var question in missing)
        {
            var label = SetCoverage.LabelOf(question) is { Length: > 0 } name ? $"<strong>{HtmlText.Encode(name)}</strong> " : "";
            html.Append($"<li>{label}{SetCoverage.HtmlOf(question.Text)}</li>\n");
        }

        html.Append("</ul>\n</details>\n");
    }

    private void WriteState(IReadOnlyList<Question> questions)
    {
        var links = questions.Take(MaxLinks).Select(question => $"<a href=\"#{anchors[question]}\">{HtmlText.Encode(question.Label)}</a>");
        var more = questions.Count > MaxLinks ? ", …" : "";
        html.Append(
            $"<li class=\"{QuestionStates.NameOf(questions[0])}\"><span class=\"tag\">{_words.StateOf(questions[0].State)}</span> "
        );
        html.Append($"{Invariant(questions.Count)}: {string.Join(", ", links)}{more}</li>\n");
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
