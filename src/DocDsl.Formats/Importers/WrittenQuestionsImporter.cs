using System.Globalization;
using System.Text.Json;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Imports the written questions of the UK Parliament as its questions API gives them: a list, a page of results, or one question.
/// </summary>
internal static class WrittenQuestionsImporter
{
    public const string Name = "written questions of the UK Parliament's API";

    /// <summary>The API ends a text so that it has shortened: only the question's own address has all of it.</summary>
    private static readonly string[] s_cut = ["...", "…"];

    public static bool CanRead(ReadOnlySpan<char> text) =>
        text.TrimStart() is ['[' or '{', ..]
        && text.Contains("\"questionText\"", StringComparison.Ordinal)
        && text.Contains("\"uin\"", StringComparison.Ordinal);

    public static ImportResult Import(string source, ImportOptions options)
    {
        var questions = Read(source);
        var builder = new DraftBuilder();
        var draft = builder.Draft;
        AddFields(draft, questions);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var (last, answers) = ("", 0);
        foreach (var question in questions)
        {
            if (!written.Add(question.Uin))
            {
                continue;
            }

            WrittenQuestion[] together = [question, .. questions.Where(other => IsAnsweredWith(question, other) && written.Add(other.Uin))];
            if (questions.Count > 1 && question.Heading is { Length: > 0 } heading && heading != last)
            {
                builder.Line("").Before.Add("@group " + DraftBuilder.OneLine(SourceCleaner.Clean(heading)));
                last = heading;
            }

            foreach (var one in together)
            {
                AddQuestion(builder, one, questions.Count > 1);
            }

            answers += AddAnswer(builder, together) ? 1 : 0;
        }

        DocumentKind.Detect(draft, options with { Type = options.Type ?? "document", Culture = options.Culture ?? "en-GB" });
        draft.Type = options.Type;
        draft.Diagnostics.Add(
            new ImportDiagnostic(0, $"The text was taken for {Name}; {written.Count} questions and {answers} answers were found", 0.95)
        );
        return DraftCheck.Finish(draft, draft.AllText);
    }

    private static List<WrittenQuestion> Read(string source)
    {
        try
        {
            using var json = JsonDocument.Parse(source.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = 32 });
            var root = json.RootElement;
            var items =
                root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList()
                : root.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Array
                    ? [.. results.EnumerateArray()]
                : [root];
            var questions = items.Select(item => WrittenQuestion.Of(item)).OfType<WrittenQuestion>().ToList();
            return questions.Count == items.Count && questions.Count > 0
                ? questions
                : throw new ImportException(
                    $"The JSON is not a list of written questions: {items.Count - questions.Count} of its {items.Count} items have no "
                        + "'uin' or no 'questionText'."
                );
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new ImportException("The JSON cannot be parsed: " + problem.Message.Split('\n')[0], problem);
        }
    }

    /// <summary>The fields that all questions share.</summary>
    private static void AddFields(Draft draft, List<WrittenQuestion> questions)
    {
        Add("number", question => question.Uin);
        Add("subject", question => question.Heading);
        Add("asker", question => question.Asker);
        Add("addressee", question => question.Body);
        Add("submitted", question => question.Tabled);
        Add("answered", question => question.Answered);
        if (questions.TrueForAll(question => question.Number.Length > 0))
        {
            draft.Header.Insert(0, "@numbering any");
        }

        void Add(string name, Func<WrittenQuestion, string?> value)
        {
            if (questions.Select(value).Distinct().ToList() is [{ Length: > 0 } shared])
            {
                draft.Header.Add($"@{name} {DraftBuilder.OneLine(SourceCleaner.Clean(shared))}");
            }
        }
    }

    private static void AddQuestion(DraftBuilder builder, WrittenQuestion question, bool isOneOfSeveral)
    {
        var heading = builder.Line("");
        heading.Before.Add(("@question " + question.Number).TrimEnd());
        if (!question.Uin.All(char.IsAsciiDigit) && char.IsLetter(question.Uin[0]))
        {
            heading.Before.Add("@id " + string.Concat(question.Uin.Where(c => char.IsAsciiLetterOrDigit(c))));
        }

        if (question.IsWithdrawn)
        {
            heading.Before.Add("@withdrawn withdrawn by the member");
        }
        else if (question.Answer.Count == 0)
        {
            heading.Before.Add("@open not answered yet");
        }

        if (isOneOfSeveral && question.Facts is { Length: > 0 } facts)
        {
            heading.Before.Add("@// " + DraftBuilder.OneLine(SourceCleaner.Clean(facts)));
        }

        AddParagraphs(builder, question.Text);
    }

    private static bool AddAnswer(DraftBuilder builder, WrittenQuestion[] together)
    {
        var question = together[0];
        if (question.Answer.Count == 0 || question.IsWithdrawn)
        {
            return false;
        }

        var heading = builder.Line("");
        heading.Before.Add(("@answer " + string.Join(", ", together.Select(one => one.Number))).TrimEnd(',', ' '));
        if (question.IsHolding)
        {
            heading.Before.Add("@status postponed");
        }

        if (question.Answerer is { } by)
        {
            heading.Before.Add("@by " + DraftWriter.Quote(DraftBuilder.OneLine(SourceCleaner.Clean(by))));
        }

        AddParagraphs(builder, question.Answer);
        if (Array.Exists(s_cut, cut => question.Answer[^1].TrimEnd().EndsWith(cut, StringComparison.Ordinal)))
        {
            builder.Draft.Report(
                heading,
                $"The answer to question {question.Uin} ends in '...': lists of the API shorten answers; import the question by itself",
                0.6
            );
        }

        return true;
    }

    private static void AddParagraphs(DraftBuilder builder, List<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            builder.Paragraph(paragraph);
        }
    }

    /// <summary>Whether another question has the same answer, in one group with this one.</summary>
    private static bool IsAnsweredWith(WrittenQuestion question, WrittenQuestion other) =>
        question.Answer.Count > 0
        && (question.Grouped.Contains(other.Uin) || other.Grouped.Contains(question.Uin))
        && question.Answer.SequenceEqual(other.Answer)
        && question.Number.Length > 0
        && other.Number.Length > 0;
}
