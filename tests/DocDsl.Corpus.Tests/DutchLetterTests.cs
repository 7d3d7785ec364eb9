using DocDsl.Core.Diagnostics;
using Xunit.Abstractions;

namespace DocDsl.Corpus.Tests;

/// <summary>Real letters of the Dutch parliament, against their structure as people read it.</summary>
public class DutchLetterTests(ITestOutputHelper output)
{
    // What was found on 28 November 2026 in the letters of the folder `nl`, as each test prints it: no change may find less, and one
    // that finds more raises the number. The 76 headings that a letter alone does not show have no keyword at the beginning of their line,
    // or one that its extraction broke.

    /// <summary>Of 679 headings.</summary>
    private const int Headings = 603;

    /// <summary>Of 20 faults of the letters or of their extraction.</summary>
    private const int Defects = 9;

    /// <summary>Of 679 texts of questions and answers; an extraction moves or loses words of the others.</summary>
    private const int Bodies = 620;

    [CorpusFact]
    public void Every_heading_with_a_keyword_is_recognised_and_nothing_else()
    {
        var found = 0;
        var keyword = 0;
        var all = 0;
        var wrong = new List<string>();
        foreach (var letter in Corpus.Dutch)
        {
            var read = Reading.Plain(letter).Headings.ToHashSet();
            foreach (var section in letter.Sections)
            {
                all++;
                found += read.Remove(section.Key) ? 1 : 0;
                keyword += Reading.Keyword().IsMatch(letter.LineOf(section)) ? 1 : 0;
            }

            wrong.AddRange(read.Select(key => $"{letter.File}: {key}"));
        }

        output.WriteLine($"{found} of {all} headings with their numbers; {keyword} begin with a keyword; {wrong.Count} that are none");
        Print(wrong);
        Assert.Empty(wrong);
        Assert.True(found >= Headings);
    }

    [CorpusFact]
    public void With_a_line_of_help_all_headings_are_recognised()
    {
        var missing = new List<string>();
        foreach (var letter in Corpus.Dutch)
        {
            var read = Reading.Helped(letter).Sections.Select(section => section.Key).ToHashSet();
            var truth = letter.Sections.Select(section => section.Key).ToHashSet();
            missing.AddRange(truth.Except(read).Select(key => $"{letter.File}: {key} is missing"));
            missing.AddRange(read.Except(truth).Select(key => $"{letter.File}: {key} is none"));
        }

        Print(missing);
        Assert.Empty(missing);
    }

    [CorpusFact]
    public void No_correct_letter_gets_an_error_and_defects_are_told_at_their_line()
    {
        var wrong = new List<string>();
        var (defects, toldDefects) = (0, 0);
        foreach (var letter in Corpus.Dutch)
        {
            foreach (var (line, severity, message) in Reading.Helped(letter).Diagnostics)
            {
                var isNear = letter.Defects.Any(defect => Math.Abs(defect.Line - line) <= 2);
                output.WriteLine($"{letter.File}({line}): {severity} {message}{(isNear ? " (a defect)" : "")}");
                if (severity == DocumentDiagnosticSeverity.Error && !isNear)
                {
                    wrong.Add($"{letter.File}({line}): {message}");
                }
            }

            // What a line of help repairs is told of the letter as it is; that its questions have no answers is no defect of a list of
            // questions.
            var told = Reading
                .Plain(letter)
                .Diagnostics.Where(diagnostic => !diagnostic.Message.StartsWith("QA3001", StringComparison.Ordinal))
                .Concat(Reading.Helped(letter).Diagnostics)
                .Select(diagnostic => diagnostic.Line)
                .ToList();
            foreach (var defect in letter.Defects)
            {
                var isTold = told.Any(line => Math.Abs(defect.Line - line) <= 2);
                defects++;
                toldDefects += isTold ? 1 : 0;
                output.WriteLine($"{letter.File}({defect.Line}): {(isTold ? "told" : "not told")}: {defect.Kind}");
            }
        }

        output.WriteLine($"{toldDefects} of {defects} defects are told at their line");
        Assert.True(toldDefects >= Defects);
        Assert.Empty(wrong);
    }

    [CorpusFact]
    public void The_words_of_questions_and_answers()
    {
        var right = 0;
        var all = 0;
        foreach (var letter in Corpus.Dutch)
        {
            var read = Reading.Helped(letter).Sections.ToLookup(section => section.Key, section => section.Text);
            foreach (var section in letter.Sections)
            {
                all++;
                var isRight = read[section.Key].Any(text => Reading.IsRight(section, text));
                right += isRight ? 1 : 0;
                if (!isRight)
                {
                    var text = read[section.Key].FirstOrDefault() ?? "";
                    output.WriteLine($"{letter.File} {section.Key}: {Ends(text)}");
                }
            }
        }

        output.WriteLine(
            $"{right} of {all} bodies ({100.0 * right / all:0.0} %) have their first and last words and their number of words"
        );
        Assert.True(right >= Bodies);
    }

    [CorpusFact]
    public void What_answers_refer_to()
    {
        var wrong = new List<string>();
        var right = 0;
        foreach (var letter in Corpus.Dutch)
        {
            // A referral may begin on the line before its number.
            var read = Reading.Helped(letter).References.ToList();
            foreach (var (line, to) in letter.References)
            {
                var found = read.FindIndex(reference => reference.To == to && Math.Abs(reference.Line - line) <= 1);
                if (found < 0)
                {
                    wrong.Add($"{letter.File}({line}): refers to {to}, and is not found");
                    continue;
                }

                right++;
                read.RemoveAt(found);
            }

            wrong.AddRange(read.Select(reference => $"{letter.File}({reference.Line}): does not refer to {reference.To}"));
        }

        output.WriteLine($"{right} references of {Corpus.Dutch.Sum(letter => letter.References.Count)}; {wrong.Count} missing or wrong");
        Print(wrong);
        Assert.Empty(wrong);
    }

    private static string Ends(string text) =>
        text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 40), " … ", text.AsSpan(text.Length - 60)).Replace('\n', '|');

    private void Print(List<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
