using System.Globalization;
using System.Text;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// Writes a question of the set as the document writes its own: a question of the document is copied with its answer's heading, with other
/// words, another number, and a placeholder for the answer (QA3005).
/// </summary>
internal static class QuestionCopy
{
    private static readonly string[] s_lineEnds = ["\r\n", "\r", "\n"];

    /// <summary>
    /// The question of the document that is copied: one with a heading and an answer of its own, the nearest before a place in the set.
    /// </summary>
    public static QuestionSymbol? FindModel(FixedDocument document, SetResponse response, int place)
    {
        var candidates = Enumerable
            .Range(0, place)
            .Reverse()
            .Concat(Enumerable.Range(place + 1, response.Answers.Length - place - 1))
            .Select(index => response.Answers[index].Question)
            .Where(question => question is not null && IsPlain(document, question))
            .ToList();
        return candidates.Find(question => document.AnswerBelow(question!) is not null) ?? candidates.FirstOrDefault();
    }

    /// <summary>The lines of a question, and of its answer where the answer of the question that is copied follows it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="model">The question that is copied.</param>
    /// <param name="declared">What is asked.</param>
    /// <param name="number">Its number, where questions have numbers.</param>
    /// <param name="hasId">Whether its words alone do not tell which question it is.</param>
    /// <returns>Null where the form of the question cannot be copied.</returns>
    public static List<string>? Write(FixedDocument document, QuestionSymbol model, DeclaredQuestion declared, int? number, bool hasId)
    {
        var tree = document.Model.Tree;
        var section = tree.SectionAt(model.HeadingSpan.Start);

        // "@question costs" has the id; where nothing is below it, the words are those of the set.
        var isDirective = section.LabelSpan.Length > 0 && tree.Text.Content[section.HeadingSpan.Start] == '@';
        var isOfSet = isDirective && model.Text.IsOfSet;
        var span = isOfSet ? new TextSpan(section.HeadingSpan.End, 0) : WordsOf(model.Text);
        var isOnHeading = document.Lines.StartOf(span.Start) == document.Lines.StartOf(section.HeadingSpan.Start);
        if (
            Copy(document, section, span, isOfSet ? "" : WordsFor(tree, declared, isOnHeading), declared, number, out var heading)
            is not { } lines
        )
        {
            return null;
        }

        var end = document.Lines.EndOf(span.End);
        var answer = document.AnswerBelow(model);
        var isInLine = answer is { HeadingSpan.Length: 0 } && answer.Value.Span.Start < end;
        if (!isInLine)
        {
            lines[lines.Count - 1] += tree.Text.ToString(TextSpan.FromBounds(span.End, end));
        }
        else
        {
            lines[lines.Count - 1] += tree.Text.ToString(TextSpan.FromBounds(span.End, answer!.Value.Span.Start)).TrimEnd();
        }

        AddUnderline(document, end, lines);
        var indent = IndentOf(tree, lines[0]);
        if (!isDirective && (model.Identity.Given is { Origin: IdOrigin.Directive } || hasId))
        {
            var directive = indent.Length == 0 ? "@id " + declared.Id : $"{indent}<!-- @id {declared.Id} -->";
            lines.Insert(isOnHeading || tree.Blocks is not null ? lines.Count : heading + 1, directive);
        }

        var placeholder = Placeholder.ForAnswer(tree.Language);
        if (answer is not { } below)
        {
            return lines;
        }

        if (isInLine)
        {
            lines[lines.Count - 1] += " " + placeholder;
        }
        else if (below.HeadingSpan.Length == 0)
        {
            lines.AddRange(["", indent + placeholder]);
        }
        else if (CopyAnswer(document, below, model, declared, number, placeholder) is { } copied)
        {
            var isApart = below.Span.Start > 0 && document.Lines.Whole(below.Span.Start - 1) is var line && IsBlank(tree, line);
            lines.AddRange(isApart ? ["", .. copied] : copied);
        }

        return lines;
    }

    /// <summary>The words as they are written: on one line where they are a heading.</summary>
    public static string WordsFor(SyntaxTree tree, DeclaredQuestion declared, bool isOnHeading)
    {
        var isMarkdown = tree.Blocks is not null;
        var lines = declared.Text.Split('\n').Select(line => isMarkdown ? line.Replace("<", "\\<") : line);
        return isMarkdown || isOnHeading
            ? string.Join(" ", lines.Where(line => line.Length > 0))
            : string.Join("\n", lines.Select(line => line.StartsWith("@", StringComparison.Ordinal) ? "@" + line : line));
    }

    /// <summary>Where the words of a question are: with signs of emphasis that are opened or closed outside of them.</summary>
    public static TextSpan WordsOf(TextView text)
    {
        var number = text.Text.Length - AfterSectionNumber(text.Text).Length;
        return text.ToSource(new TextSpan(number, text.Text.Length - number));
    }

    /// <summary>How far what belongs to an item of a list of Markdown is indented; empty where a line is none.</summary>
    public static string IndentOf(SyntaxTree tree, string line)
    {
        var start = line.Length - line.TrimStart().Length;
        var end = start;
        while (end < line.Length && Characters.IsDigit(line[end]))
        {
            end++;
        }

        var isItem = end < line.Length && (end == start ? line[end] is '*' or '-' or '+' : line[end] is '.' or ')');
        var content = end + 1;
        while (content < line.Length && line[content] == ' ')
        {
            content++;
        }

        return tree.Blocks is not null && isItem && content > end + 1 ? new string(' ', content) : "";
    }

    private static string AfterSectionNumber(string text)
    {
        var words = PlainWords.Of(text);
        if (ReferenceEquals(PlainWords.WithoutSectionNumber(words, text), words))
        {
            return text;
        }

        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text.Substring(end).TrimStart();
    }

    private static bool IsPlain(FixedDocument document, QuestionSymbol question) =>
        question is { Parts.IsEmpty: true, Text.IsEmpty: false }
        && question.Written is null or { Part: '\0' }
        && !document.QuestionsUnder(question.HeadingSpan).Skip(1).Any();

    /// <summary>The lines from a section's first to its words: its heading, and the words; not its directives and comments.</summary>
    private static List<string>? Copy(
        FixedDocument document,
        SectionSyntax section,
        TextSpan words,
        string newWords,
        DeclaredQuestion declared,
        int? number,
        out int heading
    )
    {
        var (tree, lines) = (document.Model.Tree, document.Lines);
        var start = lines.StartOf(section.Span.Start);
        var changes = new List<(TextSpan Span, string Text)> { (words, newWords) };
        heading = 0;
        var tokens = NumberTokens.OfHeading(tree, section);
        if (tokens.Count > 1 || (tokens.Count == 1 && number is null) || words.Start < start)
        {
            return null;
        }

        if (tokens.Count == 1)
        {
            changes.Add((tokens[0].Span, number!.Value.ToString(CultureInfo.InvariantCulture)));
        }

        if (section.LabelSpan.Length > 0)
        {
            var isDirective = tree.Text.Content[section.HeadingSpan.Start] == '@';
            var label = isDirective ? declared.Id : declared.Label ?? LabelAfter(document, tree.Text.ToString(section.LabelSpan));
            changes.Add((section.LabelSpan, label));
        }

        var result = new List<string>();
        for (var at = start; at <= words.Start; at = lines.NextOf(at))
        {
            var line = TextSpan.FromBounds(at, lines.EndOf(at));
            var isWords = line.End >= words.Start;
            var isHeading = section.HeadingSpan.Length > 0 && at <= section.HeadingSpan.Start;
            if (isWords || isHeading || (result.Count > 0 && IsBlank(tree, line) && !IsBlank(result[result.Count - 1])))
            {
                heading = isHeading ? result.Count : heading;
                var text = Changed(tree, TextSpan.FromBounds(at, isWords ? words.End : line.End), changes);
                result.AddRange(text.Split(s_lineEnds, StringSplitOptions.None));
            }

            if (isWords)
            {
                return result;
            }
        }

        return null;
    }

    /// <summary>A label that the document does not have yet, after one: 2.4 and 2.4.1.</summary>
    private static string LabelAfter(FixedDocument document, string label)
    {
        var count = document.CountAt("label " + label);
        var separator = label.IndexOf('.') >= 0 ? '.' : '-';
        for (var number = 1; ; number++)
        {
            var next = label + separator + number.ToString(CultureInfo.InvariantCulture);
            if (document.Model.Questions.All(question => question.Id != next) && count-- == 0)
            {
                return next;
            }
        }
    }

    private static List<string>? CopyAnswer(
        FixedDocument document,
        SectionSyntax section,
        QuestionSymbol model,
        DeclaredQuestion declared,
        int? number,
        string placeholder
    )
    {
        var text = (model.Answer ?? model.Unfinished)?.Text;
        var line = TextSpan.FromBounds(document.Lines.StartOf(section.HeadingSpan.Start), document.Lines.EndOf(section.HeadingSpan.Start));
        if (text is { IsEmpty: false } && text.ToSource(new TextSpan(0, text.Text.Length)) is var span && span.Start <= line.End)
        {
            return Copy(document, section, span, placeholder, declared, number, out _);
        }

        var heading = Copy(document, section, new TextSpan(line.End, 0), "", declared, number, out _);
        heading?.Add(placeholder);
        return heading;
    }

    private static void AddUnderline(FixedDocument document, int end, List<string> lines)
    {
        var tree = document.Model.Tree;
        var below = document.Lines.NextOf(end);
        var drawn = tree.Text.ToString(TextSpan.FromBounds(below, document.Lines.EndOf(below))).Trim();
        if (drawn.Length > 1 && drawn[0] is '=' or '-' or '~' && drawn.All(c => c == drawn[0]))
        {
            lines.Add(new string(drawn[0], lines[lines.Count - 1].Length));
        }
    }

    private static string Changed(SyntaxTree tree, TextSpan range, List<(TextSpan Span, string Text)> changes)
    {
        var result = new StringBuilder();
        var at = range.Start;
        foreach (var (span, text) in changes.Where(change => change.Span.Start >= range.Start).OrderBy(change => change.Span.Start))
        {
            if (span.Start >= at && span.End <= range.End)
            {
                result.Append(tree.Text.Content, at, span.Start - at).Append(text);
                at = span.End;
            }
        }

        return result.Append(tree.Text.Content, at, range.End - at).ToString();
    }

    private static bool IsBlank(SyntaxTree tree, TextSpan line) => IsBlank(tree.Text.ToString(line));

    private static bool IsBlank(string line) => line.Trim().Length == 0;
}
