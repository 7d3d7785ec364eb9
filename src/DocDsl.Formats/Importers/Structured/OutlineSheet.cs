using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>
/// Finds the questions among the blocks of a page: the blocks of that rank of which most ask something. Those above are groups, those
/// below belong to the answers.
/// </summary>
internal sealed partial class OutlineSheet(Sheet sheet, List<OutlineBlock> blocks)
{
    private readonly List<string> _body = [];
    private OutlineBlock? _question;
    private OutlineBlock? _group;
    private bool _isBegun;

    /// <summary>Adds the questions to a sheet; none where no block asks.</summary>
    public static void Read(Sheet sheet, List<OutlineBlock> blocks)
    {
        var found = new OutlineSheet(sheet, [.. blocks.SelectMany(Split)]);
        if (found.Rank() is { } rank)
        {
            found.ReadTitle(rank);
            found.ReadAll(rank);
        }
    }

    /// <summary>A paragraph of text may be a question itself: one in bold letters, or one that begins with <c>Q:</c>.</summary>
    private static IEnumerable<OutlineBlock> Split(OutlineBlock block)
    {
        if (!block.IsText)
        {
            return [block];
        }

        if (Letter().Match(block.Body) is { Success: true } letter)
        {
            var words = letter.Groups["text"].Value;
            var end = AnswerLine().Match(words) is { Success: true } answer ? answer.Index : words.Length;
            var (text, body) = (words[..end].TrimEnd(), words[end..].TrimStart());
            return [new OutlineBlock(block.Line, OutlineRank.Letter, Unbold(text, letter), body) { Source = block.Body }];
        }

        return Bold().Match(block.Body) is { Success: true } bold
            ? [new OutlineBlock(block.Line, OutlineRank.Bold, bold.Groups["text"].Value, "")]
            : [block];
    }

    private static string Unbold(string text, Match letter) =>
        letter.Groups["all"].Success && text.EndsWith("**", StringComparison.Ordinal) ? text[..^2] : text;

    /// <summary>An answer without the letter that says that it is one, where questions have letters too, or none of their own.</summary>
    private string AnswerOf(string body, int rank)
    {
        if (rank < OutlineRank.Bold || _body.Count > 0 || AnswerLetter().Match(body) is not { Success: true } letter)
        {
            return body;
        }

        sheet.Omitted.Add(letter.Value);
        return body[letter.Length..];
    }

    /// <summary>The rank of the questions; null where nothing is asked.</summary>
    private int? Rank()
    {
        if (blocks.Exists(block => block.Rank == OutlineRank.Declared))
        {
            return OutlineRank.Declared;
        }

        var best = blocks
            .Where(block => !block.IsText)
            .GroupBy(block => block.Rank)
            .Select(rank => (rank.Key, Asking: rank.Count(block => block.Asks || block.Rank == OutlineRank.Letter), Count: rank.Count()))
            .Where(rank => rank.Asking > 0 && (rank.Asking >= 2 || rank.Count <= 2))
            .OrderByDescending(rank => rank.Asking)
            .ThenByDescending(rank => rank.Asking * 100 / rank.Count)
            .ThenBy(rank => rank.Key)
            .FirstOrDefault();
        if (best.Asking > 0)
        {
            return best.Key;
        }

        // "Frequently asked questions", whose headings do not ask: "Installing on a Mac".
        var isOfQuestions = blocks.Find(block => block.IsHeading) is { } first && Questions().IsMatch(first.Text);
        var below = blocks.Where(block => block.IsHeading).Skip(1).Select(block => block.Rank).DefaultIfEmpty().Max();
        return isOfQuestions && below > 0 ? below
            : isOfQuestions && blocks.Exists(block => block.Rank == OutlineRank.Term) ? OutlineRank.Term
            : null;
    }

    /// <summary>The first heading is the title where it is above all others, and asks nothing.</summary>
    private void ReadTitle(int rank)
    {
        var headings = blocks.Where(block => block.IsHeading).ToList();
        if (
            headings is [var first, ..]
            && first.Rank < rank
            && (headings.Count == 1 || headings.Skip(1).All(heading => heading.Rank > first.Rank))
        )
        {
            if (sheet.Title.Length > 0)
            {
                sheet.Omitted.Add(sheet.Title);
            }

            sheet.Title = first.Text;
            blocks.Remove(first);
        }
    }

    private void ReadAll(int rank)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (IsQuestion(block, i, rank))
            {
                Finish();
                _question = block;
                sheet.Omitted.Add(
                    rank == OutlineRank.Letter
                        ? block.Source[..Math.Max(0, block.Source.IndexOf(block.Text, StringComparison.Ordinal))]
                        : ""
                );
                AddBody(AnswerOf(block.Body, rank));
            }
            else if (block.IsHeading && block.Rank < rank)
            {
                // A heading above the groups, or below them and above the questions, is a group as well: groups are of one level.
                Finish();
                _group = block;
                _isBegun = true;
            }
            else if (block.IsText)
            {
                AddBody(_question is null ? block.Body : AnswerOf(block.Body, rank));
            }
            else
            {
                AddPart(block, rank);
            }
        }

        Finish();
    }

    /// <summary>
    /// One of the questions' rank; or a heading above them that asks, and is followed by its answer: authors mistake the level.
    /// </summary>
    private bool IsQuestion(OutlineBlock block, int index, int rank) =>
        block.Rank == rank
        || (block.IsHeading && block.Rank < rank && block.Asks && index + 1 < blocks.Count && blocks[index + 1] is { IsText: true });

    /// <summary>What is below the questions: a heading or a term within an answer.</summary>
    private void AddPart(OutlineBlock block, int rank)
    {
        if (block.IsHeading)
        {
            var depth = Math.Clamp(3 + block.Rank - Math.Min(rank, OutlineRank.LastHeading), 4, 6);
            if (block.Asks)
            {
                sheet.Report(
                    block.Line,
                    $"The heading '{SheetWriter.Short(block.Text)}' is below the level of the questions and was read as a part of the "
                        + "answer",
                    0.7
                );
            }

            AddBody($"{new string('#', depth)} {block.Text}");
        }
        else if (block.Rank == OutlineRank.Letter)
        {
            AddBody(block.Source);
            return;
        }
        else
        {
            AddBody($"**{block.Text}**");
        }

        AddBody(block.Body);
    }

    private void AddBody(string body)
    {
        if (body.Length > 0)
        {
            _body.Add(body);
        }
    }

    private void Finish()
    {
        var body = string.Join("\n\n", _body);
        _body.Clear();
        if (_question is { } question)
        {
            sheet.Items.Add(new SheetQuestion(question.Line, question.Text, body));
        }
        else if (_group is { } group)
        {
            sheet.Items.Add(new SheetGroup(group.Line, group.Text, body));
        }
        else if (!_isBegun)
        {
            sheet.Preamble = sheet.Preamble.Length > 0 && body.Length > 0 ? sheet.Preamble + "\n\n" + body : sheet.Preamble + body;
        }

        (_question, _group) = (null, null);
        _isBegun = true;
    }

    [GeneratedRegex(
        @"\A(?<all>\*\*)?(?:Q|Question|Vraag|Frage|V|F)(?: ?\d{1,3})?[.:](?:\*\*)?\s+(?<text>\S.*)\z",
        RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Letter();

    [GeneratedRegex(@"\A(?:\*\*)?(?:A|Answer|Antwoord|Antwort|R|Réponse)(?: ?\d{1,3})?[.:](?:\*\*)?\s+(?=\S)")]
    private static partial Regex AnswerLetter();

    [GeneratedRegex(@"^(?:\*\*)?(?:A|Answer|Antwoord|Antwort|R|Réponse)(?: ?\d{1,3})?[.:](?:\*\*)?\s", RegexOptions.Multiline)]
    private static partial Regex AnswerLine();

    [GeneratedRegex(@"\A\*\*(?<text>[^*]{1,400}\?)\*\*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\b(?:FAQs?|questions?|vragen|Fragen)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Questions();
}
