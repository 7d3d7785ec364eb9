using System.Text.RegularExpressions;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;
using Xunit.Abstractions;

namespace DocDsl.Corpus.Tests;

/// <summary>
/// No question that a reader sees is lost without a diagnostic at its line or the one before: in the real documents, and when a heading
/// loses its number, its blank line, its level or its bold letters.
/// </summary>
public sealed partial class SilentLossTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void Each_question_is_found_or_reported()
    {
        var lost = new List<string>();
        var noise = new List<string>();
        var (count, found) = (0, 0);
        foreach (var document in Questionnaires.All)
        {
            var reading = Read(document, document.Lines);
            var lines = document.Questions.SelectMany(question => Enumerable.Range(question.First - 1, question.Last - question.First + 2));
            noise.AddRange(reading.NearMisses.Except(lines).Select(line => $"{document.File}({line}): {document.Lines[line - 1]}"));
            foreach (var question in document.Questions)
            {
                count++;
                found += reading.IsFound(question) ? 1 : 0;
                if (!reading.IsFound(question) && !reading.IsReported(question))
                {
                    lost.Add($"{document.File}({question.First}): {document.Lines[question.First - 1]}");
                }
            }
        }

        output.WriteLine($"{count} questions: {found} found, {count - found - lost.Count} reported, {lost.Count} lost");
        output.WriteLine($"{noise.Count} lines reported that are no questions");
        noise.ForEach(output.WriteLine);
        lost.ForEach(output.WriteLine);
        Assert.Empty(lost);
    }

    [CorpusFact]
    public void Each_question_whose_heading_is_spoilt_is_found_or_reported()
    {
        var lost = new List<string>();
        var (count, found) = (0, 0);
        foreach (var document in Questionnaires.All)
        {
            var whole = Read(document, document.Lines);
            foreach (var question in document.Questions.Where(whole.IsFound))
            {
                foreach (var (name, lines, moved) in Mutations(document, question))
                {
                    var reading = Read(document, lines);
                    var place = (question.First + moved, question.Last + moved);
                    count++;
                    found += reading.IsFound(place) ? 1 : 0;
                    if (!reading.IsFound(place) && !reading.IsReported(place))
                    {
                        lost.Add($"{document.File}({question.First}) {name}: {lines[place.Item1 - 1]}");
                    }
                }
            }
        }

        output.WriteLine($"{count} mutations: {found} found, {count - found - lost.Count} reported, {lost.Count} lost");
        lost.ForEach(output.WriteLine);
        Assert.Empty(lost);
    }

    [CorpusFact]
    public void Each_question_of_a_letter_whose_heading_is_spoilt_is_found_or_reported()
    {
        var lost = new List<string>();
        var (count, found) = (0, 0);
        foreach (var letter in Corpus.Dutch)
        {
            string[] header = ["@document kamervragen nl-NL", .. letter.Kind == "answered" ? [] : new[] { "@open nog niet beantwoord" }];
            var lines = letter.Lines.Select(line => line.TrimEnd('\r')).ToArray();
            (int First, int Last)[] questions =
            [
                .. letter.Sections.Where(section => !section.IsAnswer).Select(section => (section.Line, section.Line)),
            ];
            var document = new Questionnaire(letter.File, lines, questions);
            var whole = Read(document, lines, header);
            foreach (var question in questions.Where(whole.IsFound))
            {
                foreach (var (name, spoilt, moved) in Mutations(document, question))
                {
                    var reading = Read(document, spoilt, header);
                    var place = (question.First + moved, question.Last + moved);
                    count++;
                    found += reading.IsFound(place) ? 1 : 0;
                    if (!reading.IsFound(place) && !reading.IsReported(place))
                    {
                        lost.Add($"{document.File}({question.First}) {name}: {spoilt[place.Item1 - 1]}");
                    }
                }
            }
        }

        output.WriteLine($"{count} mutations of letters: {found} found, {count - found - lost.Count} reported, {lost.Count} lost");
        lost.ForEach(output.WriteLine);
        Assert.Empty(lost);
    }

    private static IEnumerable<(string Name, string[] Lines, int Moved)> Mutations(Questionnaire document, (int First, int Last) question)
    {
        var index = question.First - 1;
        var line = document.Lines[index];
        if (index > 0 && document.Lines[index - 1].Trim().Length == 0)
        {
            yield return ("blank line", [.. document.Lines[..(index - 1)], .. document.Lines[index..]], -1);
        }

        foreach (var (name, spoilt) in Spoil(line))
        {
            if (spoilt != line && spoilt.Trim().Length > 0)
            {
                yield return (name, [.. document.Lines[..index], spoilt, .. document.Lines[(index + 1)..]], 0);
            }
        }
    }

    private static IEnumerable<(string Name, string Line)> Spoil(string line)
    {
        yield return ("number", Label().Replace(line, "$1", 1));
        yield return ("number after the word", Keyword().Replace(line, "$1", 1));
        yield return ("level down", Hashes().Replace(line, "$1#", 1));
        yield return ("level up", Hashes().Replace(line, match => match.Value.Length > 1 ? match.Value[1..] : match.Value, 1));
        yield return ("no level", Hashes().Replace(line, "", 1).TrimStart());
        yield return ("bold", line.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal));
    }

    private static Outcome Read(Questionnaire document, string[] lines)
    {
        var forms = document
            .Questions.Select(question => LineMark.Of(document.Lines[question.First - 1].Trim()).Form)
            .Distinct()
            .Select(form => $"@heading question+answer \"{form}\"")
            .ToList();
        return Read(document, lines, [.. new[] { "@document en", "@numbering any" }, .. forms, ""]);
    }

    private static Outcome Read(Questionnaire document, string[] lines, string[] header)
    {
        var text = string.Join('\n', header.Concat(lines.Select(line => line.StartsWith('@') ? "@" + line : line)));
        var model = SemanticAnalysis.Analyze(new SourceText(text), DocumentTypeSet.ReadyMade);
        int LineOf(int position) => model.Tree.Text.GetLinePosition(position).Line + 1 - header.Length;
        return new Outcome(
            [
                .. model.Questions.Select(question =>
                    (LineOf(question.HeadingSpan.Start), LineOf(Math.Max(question.HeadingSpan.Start, question.Span.End - 1)))
                ),
            ],
            [.. document.Questions.Select(question => question.First)],
            [.. model.Diagnostics.Where(diagnostic => diagnostic.Id != "QA3001").Select(diagnostic => LineOf(diagnostic.Span.Start))],
            [.. model.Diagnostics.Where(diagnostic => diagnostic.Id == "QA1007").Select(diagnostic => LineOf(diagnostic.Span.Start))]
        );
    }

    [GeneratedRegex(@"^([\s#>*_-]*)(?:\d+(?:\.\d+)*[.)]?|[A-Z]+-\d+)\s+")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(\s*(?:Vraag|Vragen))\s+\d[\d ,a-z]*$")]
    private static partial Regex Keyword();

    [GeneratedRegex(@"^(#+)(?=\s)")]
    private static partial Regex Hashes();

    private sealed record Outcome((int First, int Last)[] Questions, int[] True, HashSet<int> Diagnostics, HashSet<int> NearMisses)
    {
        /// <summary>Whether a question begins there; or one before it that is no other true question goes on there.</summary>
        public bool IsFound((int First, int Last) question) =>
            Questions.Any(found =>
                (found.First >= question.First && found.First <= question.Last)
                || (
                    found.First < question.First
                    && found.Last >= question.First
                    && !True.Any(line => line >= found.First && line < question.First)
                )
            );

        public bool IsReported((int First, int Last) question) => Lines(question).Prepend(question.First - 1).Any(Diagnostics.Contains);

        private static IEnumerable<int> Lines((int First, int Last) question) =>
            Enumerable.Range(question.First, question.Last - question.First + 1);
    }
}
