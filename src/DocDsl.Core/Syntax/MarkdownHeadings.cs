using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Markdown;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>
/// Which blocks of a file of Markdown are headings of questions, and which headings have questions below them: by the forms that are
/// declared, or where none is, by those that the file itself shows.
/// </summary>
internal sealed class MarkdownHeadings
{
    private readonly HeadingCandidate?[] _candidates;
    private readonly Form?[] _matches;
    private readonly bool[] _leads;
    private readonly List<Form> _forms = [];

    private MarkdownHeadings(int blocks)
    {
        _candidates = new HeadingCandidate?[blocks];
        _matches = new Form?[blocks];
        _leads = new bool[blocks];
    }

    /// <summary>The forms that were not declared but found; null when they were declared, or there are none.</summary>
    public DetectedHeadings? Detected { get; private set; }

    /// <summary>The heading that is the title of all; −1 when there is none.</summary>
    public int Title { get; private set; } = -1;

    /// <summary>The last block that is the heading of a question; −1 when there is none.</summary>
    public int LastQuestion { get; private set; } = -1;

    /// <param name="text">The text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="declared">The forms that are declared; null for none.</param>
    /// <param name="isOwn">Whether the file itself declares a form of questions, and not only its type.</param>
    /// <param name="range">The blocks among which the questions are.</param>
    /// <param name="isKeyword">Whether a block is a heading of a question by the words of its language.</param>
    /// <param name="isFaq">Whether all headings of one level are questions.</param>
    /// <param name="askAlike">Whether words ask as the questions do that the document must answer; null where these are not known.</param>
    public static MarkdownHeadings Find(
        string text,
        MarkdownBlocks blocks,
        IReadOnlyList<HeadingDeclaration>? declared,
        bool isOwn,
        (int First, int End) range,
        bool[] isKeyword,
        bool isFaq,
        Func<string, bool>? askAlike
    )
    {
        var found = new MarkdownHeadings(blocks.Blocks.Length);
        var reader = new HeadingCandidates(text, blocks);
        for (var i = range.First; i < range.End; i++)
        {
            found._candidates[i] = isKeyword[i] || IsContents(text, blocks, i) ? null : reader.Read(i);
        }

        found.FindTitle(blocks);
        found.AddForms(text, blocks, declared, isOwn, isKeyword, isFaq, askAlike, ref range);
        found.Match(blocks, range, isKeyword);
        return found;
    }

    /// <summary>What a block could be; null when it is no heading of a question.</summary>
    public HeadingCandidate? Candidate(int block) => _candidates[block];

    /// <summary>The form that a block has; null when it has none.</summary>
    public HeadingDeclaration? FormOf(int block) => _matches[block]?.Declaration;

    /// <summary>Whether there are questions below a heading, before the next one of its level or above.</summary>
    public bool Leads(int block) => _leads[block];

    /// <summary>Whether nothing is below a heading but a table of contents.</summary>
    private static bool IsContents(string text, MarkdownBlocks blocks, int heading)
    {
        if (blocks.Blocks[heading].Kind != MarkdownBlockKind.Heading)
        {
            return false;
        }

        var next = heading + 1;
        for (; next < blocks.Blocks.Length && blocks.Blocks[next].Kind != MarkdownBlockKind.Heading; next++)
        {
            var block = blocks.Blocks[next];
            var line = blocks.FirstLine(block);
            if (block.Kind == MarkdownBlockKind.Rule)
            {
                continue;
            }

            if (
                block.Kind != MarkdownBlockKind.Paragraph
                || block.Container < 0
                || !text.AsSpan(line.ContentStart, line.End - line.ContentStart).TrimStart('*').StartsWith("[".AsSpan())
                || text.AsSpan(line.ContentStart, line.End - line.ContentStart).IndexOf("](#".AsSpan()) < 0
            )
            {
                return false;
            }
        }

        return next > heading + 1;
    }

    /// <summary>The first heading, if all others are below it; one that asks is a question, unless it is alone at the top.</summary>
    private void FindTitle(MarkdownBlocks blocks)
    {
        var (first, count) = (-1, 0);
        for (var i = 0; i < blocks.Blocks.Length; i++)
        {
            if (blocks.LevelOf(i) is var level && level == 0)
            {
                continue;
            }

            if (first >= 0 && level <= blocks.Blocks[first].Level)
            {
                return;
            }

            first = first < 0 ? i : first;
            count++;
        }

        var asks = first >= 0 && _candidates[first] is { Asks: true };
        Title = asks && (count == 1 || blocks.Blocks[first].Level > 1) ? -1 : first;
    }

    private void AddForms(
        string text,
        MarkdownBlocks blocks,
        IReadOnlyList<HeadingDeclaration>? declared,
        bool isOwn,
        bool[] isKeyword,
        bool isFaq,
        Func<string, bool>? askAlike,
        ref (int First, int End) range
    )
    {
        foreach (var declaration in declared ?? [])
        {
            var shape = HeadingShape.Parse(declaration.Form, out var asks);
            _forms.Add(new Form(declaration, shape, asks));
        }

        if (isOwn && Title >= 0 && _candidates[Title] is { } title && _forms.Exists(form => form.Matches(title)))
        {
            Title = -1;
        }

        // Forms of the type that no block has are not those of this file.
        if (
            _forms.Exists(form =>
                form.Declaration.Kind == SectionKind.Question
                && (isOwn || form.Shape is null || Array.Exists(_candidates, candidate => candidate is { } read && form.Matches(read)))
            )
        )
        {
            return;
        }

        var candidates = new List<HeadingCandidate>();
        for (var i = 0; i < _candidates.Length; i++)
        {
            if (i != Title && _candidates[i] is { } candidate)
            {
                candidates.Add(candidate);
            }
        }

        isFaq |= Title >= 0 && FaqWords.IsIn(text, new HeadingCandidates(text, blocks).HeadingWords(blocks.Blocks[Title]));
        var (shapes, scope) = ShapeDetection.Find(blocks, candidates, isFaq);
        var keywords = isKeyword.Count(keyword => keyword);
        if (shapes.Count == 0 || (keywords > 0 && keywords >= candidates.Count(candidate => candidate.Asks)))
        {
            return;
        }

        if (askAlike is not null && shapes[0].Shape is { Level: > 0 } main)
        {
            AddDeeper(text, shapes, main, scope < 0 ? range : (scope, blocks.EndOfSection(scope)), askAlike);
        }

        var detected = ImmutableArray.CreateBuilder<HeadingDeclaration>();
        foreach (var (shape, asks) in shapes)
        {
            var form = HeadingDeclaration.Parse(HeadingRole.QuestionWithAnswer, shape.ToForm(asks), out _);
            if (form is not null)
            {
                detected.Add(form);
                _forms.Add(new Form(form, shape, asks));
            }
        }

        if (scope == Title)
        {
            // Below the title is all of the text.
            scope = -1;
        }

        if (scope >= 0)
        {
            range = (Math.Max(range.First, scope), Math.Min(range.End, blocks.EndOfSection(scope)));
        }

        Detected = new DetectedHeadings(detected.ToImmutable(), scope);
    }

    /// <summary>
    /// A heading below the questions' level belongs to an answer, unless it asks as the questions do that the document must answer: then
    /// its author took the wrong level.
    /// </summary>
    private void AddDeeper(
        string text,
        List<(HeadingShape Shape, bool Asks)> shapes,
        HeadingShape main,
        (int First, int End) range,
        Func<string, bool> askAlike
    )
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (
                _candidates[i] is { Asks: true, Shape: { } shape, Words: var words }
                && shape.Level > main.Level
                && !shapes.Exists(known => known.Shape.Level == shape.Level)
                && askAlike(text.Substring(words.Start, words.Length))
            )
            {
                shapes.Add((shape with { Numbering = HeadingNumbering.None }, true));
            }
        }
    }

    private void Match(MarkdownBlocks blocks, (int First, int End) range, bool[] isKeyword)
    {
        // From the end: of each level, whether a question comes before the next heading of that level or above.
        Span<bool> seen = stackalloc bool[7];
        for (var i = blocks.Blocks.Length - 1; i >= 0; i--)
        {
            var level = blocks.LevelOf(i);
            if (i >= range.First && i < range.End && i != Title && _candidates[i] is { } candidate)
            {
                _matches[i] = _forms.Find(form => form.Matches(candidate));
            }

            var isQuestion = isKeyword[i] || _matches[i]?.Declaration.Kind == SectionKind.Question;
            if (level > 0)
            {
                _leads[i] = !isQuestion && seen[level];
                seen.Slice(level).Clear();
            }

            if (isQuestion)
            {
                LastQuestion = Math.Max(LastQuestion, i);
                seen.Slice(0, level > 0 ? level : seen.Length).Fill(true);
            }
        }
    }

    /// <summary>Forms with signs of their own, which are compared with lines.</summary>
    public IEnumerable<HeadingDeclaration> OtherForms => _forms.Where(form => form.Shape is null).Select(form => form.Declaration);

    private sealed record Form(HeadingDeclaration Declaration, HeadingShape? Shape, bool Asks)
    {
        public bool Matches(HeadingCandidate candidate) =>
            Shape is { } shape
            && (!Asks || candidate.Asks)
            && (
                shape == candidate.Shape
                || (shape.Numbering == HeadingNumbering.None && shape == candidate.Shape with { Numbering = HeadingNumbering.None })
            );
    }
}
