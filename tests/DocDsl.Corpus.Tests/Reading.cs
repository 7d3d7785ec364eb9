using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;

namespace DocDsl.Corpus.Tests;

/// <summary>What DocDsl reads of a letter, with lines counted as the letter counts them.</summary>
internal sealed partial class Reading
{
    private readonly Func<int, int> _toLetter;

    private Reading(QaDocument document, Func<int, int> toLetter)
    {
        Document = document;
        _toLetter = toLetter;
    }

    public QaDocument Document { get; }

    /// <summary>With nothing but its first line added.</summary>
    public static Reading Plain(Letter letter) =>
        new(QaDocument.Parse("@document kamervragen nl-NL\n" + letter.Text, letter.File), line => line - 1);

    /// <summary>
    /// As somebody would hand it in: one <c>@heading</c> where it numbers without a keyword, <c>@question</c> where numbers were
    /// lost, and <c>@open</c> where it is no answer.
    /// </summary>
    public static Reading Helped(Letter letter)
    {
        var lines = new List<(string Text, int Line)> { ("@document kamervragen nl-NL", 0) };
        var bare = letter.Sections.Where(section => !section.IsAnswer && !Keyword().IsMatch(letter.LineOf(section))).ToList();
        var lost = bare.Where(section => !Regex.IsMatch(letter.LineOf(section), $@"^{section.Numbers[0]}\b"))
            .Select(section => section.Line)
            .ToHashSet();
        if (bare.FirstOrDefault(section => !lost.Contains(section.Line)) is { } first)
        {
            var form = letter.LineOf(first)[first.Numbers[0].ToString(System.Globalization.CultureInfo.InvariantCulture).Length..];
            lines.Add(
                ($"@heading question \"{{n}}{(form.Length == 0 ? "" : form[0] is '.' or ')' ? form[0] + " {text}" : " {text}")}\"", 0)
            );
        }

        if (letter.Kind != "answered")
        {
            lines.Add(("@open nog niet beantwoord", 0));
        }

        for (var i = 0; i < letter.Lines.Length; i++)
        {
            if (lost.Contains(i + 1))
            {
                lines.Add(("@question", i + 1));
            }

            // "Vraag 5 6702756": what is after the number goes into an aside, as the warning's fix does it.
            var noise = letter.Defects.Contains(("heading-noise", i + 1)) ? letter.Lines[i].TrimEnd().LastIndexOf(' ') : -1;
            lines.Add((noise < 0 ? letter.Lines[i] : letter.Lines[i][..noise], i + 1));
        }

        return new Reading(QaDocument.Parse(string.Join("\n", lines.Select(line => line.Text)), letter.File), line => lines[line - 1].Line);
    }

    public IEnumerable<(string Key, string Text)> Sections =>
        Document
            .Questions.GroupBy(question => question.Span)
            .Select(joint => (joint.Key, 'Q', joint.Select(question => question.Number), joint.First().Text))
            .Concat(
                Document.Answers.Select(answer => (answer.Span, 'A', answer.Questions.Select(question => question.Number), answer.Text))
            )
            .Select(section => ($"{_toLetter(section.Item1.Line)} {section.Item2} {string.Join(",", section.Item3)}", section.Item4));

    /// <summary>The headings alone, with the numbers that they name.</summary>
    public IEnumerable<string> Headings
    {
        get
        {
            var above = "";
            foreach (var section in SyntaxTree.Parse(Document.Content.Model.Tree.Text).Sections)
            {
                if (section.Kind is not (SectionKind.Question or SectionKind.Answer))
                {
                    continue;
                }

                var numbers = string.Join(",", section.Numbers.Select(number => number.Number));
                above = numbers.Length > 0 || section.Kind == SectionKind.Question ? numbers : above;
                var letter = section.Kind == SectionKind.Question ? 'Q' : 'A';
                yield return $"{_toLetter(Document.Content.Span(section.HeadingSpan).Line)} {letter} {above}";
            }
        }
    }

    /// <summary>What answers refer to: the line and the number.</summary>
    public IEnumerable<(int Line, int To)> References =>
        Document
            .Answers.SelectMany(answer => answer.References)
            .Select(reference => (_toLetter(reference.Span.Line), reference.Number!.Value));

    /// <summary>Errors and warnings, as line, rule and message.</summary>
    public IEnumerable<(int Line, DocumentDiagnosticSeverity Severity, string Message)> Diagnostics =>
        Document
            .Diagnostics.Where(diagnostic => diagnostic.Severity != DocumentDiagnosticSeverity.Information)
            .Select(diagnostic => (_toLetter(diagnostic.Span.Line), diagnostic.Severity, diagnostic.Id + " " + diagnostic.Message));

    /// <summary>Whether a text has the words of a body, as the corpus' own score counts them.</summary>
    public static bool IsRight(Section section, string text)
    {
        text = Regex.Replace(text, @"[-\u2010\u2011\u00ad]\s*", "");
        text = Regex.Replace(text, "['’‘‛`´′]", "").ToLowerInvariant();
        var words = Regex.Matches(text, @"[^\W\d_]+").Select(match => match.Value).ToArray();
        return section.Bodies.Any(body =>
            Hash(words.Take(3)) == body.First
            && Hash(words.TakeLast(3)) == body.Last
            && Math.Abs(words.Length - body.Words) <= 0.03 * body.Words
        );
    }

    private static string Hash(IEnumerable<string> words) =>
        Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));

    [GeneratedRegex("^(Vraag|Vragen|Antwoord)", RegexOptions.IgnoreCase)]
    public static partial Regex Keyword();
}
