using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Binding;

/// <summary>
/// Decides of each answer whether it says anything: the one place that does, for the state of questions, and so for the rules, the counts,
/// the exports, the editor and generated code.
/// </summary>
internal sealed class AnswerContents
{
    private readonly SyntaxTree _tree;
    private readonly BoundSections _sections;
    private readonly SpanSet _excluded;

    /// <summary>Null where all answers say something.</summary>
    private AnswerContent[]? _contents;

    private AnswerContents(SyntaxTree tree, BoundSections sections, SpanSet excluded)
    {
        _tree = tree;
        _sections = sections;
        _excluded = excluded;
    }

    /// <param name="tree">The document.</param>
    /// <param name="header">For what its type expects of all answers.</param>
    /// <param name="sections">The answers.</param>
    /// <param name="excluded">What no reader reads.</param>
    /// <param name="shared">What the answers say that <c>@same-as</c> names; null where that is not known: they may say anything.</param>
    public static AnswerContents Find(
        SyntaxTree tree,
        DocumentHeader header,
        BoundSections sections,
        SpanSet excluded,
        SharedAnswers? shared
    )
    {
        var all = new AnswerContents(tree, sections, excluded);
        for (var i = 0; i < sections.Answers.Length; i++)
        {
            var content =
                sections.Answers[i].SameAs is not { } other ? all.Read(all.BodyOf(i))
                : shared is null || shared.Find(other) is not null ? AnswerContent.Words
                : AnswerContent.Empty;
            if (content != AnswerContent.Words)
            {
                all._contents ??= new AnswerContent[sections.Answers.Length];
                all._contents[i] = content;
            }
        }

        if (all._contents is not null && Array.IndexOf(all._contents, AnswerContent.NotApplicable) >= 0)
        {
            all.AcceptNotApplicable(header, all._contents);
        }

        return all;
    }

    /// <summary>What an answer amounts to.</summary>
    public AnswerContent Of(int answer) => _contents is null ? AnswerContent.Words : _contents[answer];

    /// <summary>The first line of an answer that a reader sees, as it is written: the reader's text joins it to the next.</summary>
    public string FirstLineOf(int answer) => new AnswerContentReader(_tree, _excluded).FirstLine(BodyOf(answer));

    /// <summary>The items of the list with which an answer begins; none where it begins with anything else.</summary>
    public IReadOnlyList<ListedItem> ItemsOf(int answer) =>
        ItemReader.Read(new AnswerContentReader(_tree, _excluded).Lines(BodyOf(answer)), _tree.Text.Content);

    private TextRange BodyOf(int answer) => TextRange.Below(_tree.Section(_sections.Answers[answer].Section));

    /// <summary>
    /// The sections, where an answer that says nothing answers nothing: a question has the first answer that says something, or none.
    /// </summary>
    public BoundSections Apply(BoundSections sections)
    {
        if (_contents is null || sections.Questions.IsEmpty)
        {
            return sections;
        }

        var answers = new int[sections.Questions.Length];
        for (var i = sections.Answers.Length - 1; i >= 0; i--)
        {
            foreach (var question in sections.Answers[i].Questions)
            {
                answers[question] = Of(i) == AnswerContent.Words ? i + 1 : answers[question];
            }
        }

        var questions = sections.Questions.ToBuilder();
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i].Answer >= 0 && Of(questions[i].Answer) != AnswerContent.Words)
            {
                questions[i] = questions[i] with { Answer = answers[i] - 1, Unfinished = questions[i].Answer };
            }
        }

        return sections with
        {
            Questions = questions.ToImmutable(),
        };
    }

    private AnswerContent Read(TextRange body)
    {
        var text = _tree.Text.Content;
        for (var i = body.First; i < body.End; i++)
        {
            if (_tree.ElementTable[i] is not { Kind: ElementKind.Text, Block: BlockKind.None } element)
            {
                if (_tree.ElementTable[i].Kind is ElementKind.EscapedText or ElementKind.TextDirective)
                {
                    break;
                }

                continue;
            }

            if (char.IsLetter(text[element.Start]) && IsOfWords(element.Start, _tree.StartOfElement(i + 1)))
            {
                return AnswerContent.Words;
            }

            break;
        }

        return new AnswerContentReader(_tree, _excluded).Read(body);
    }

    /// <summary>
    /// Whether the first line of an answer, which begins with a letter, says something: so it is in nearly all, and nothing else is read.
    /// </summary>
    private bool IsOfWords(int start, int end)
    {
        var line = _tree.Text.Content.AsSpan(start, end - start);
        var length = line.IndexOfAny('\r', '\n');
        line = length < 0 ? line : line.Slice(0, length);
        var next = _excluded.FirstEndingAfter(start);
        if (next.Length >= 0 && next.Start < start + line.Length)
        {
            return false;
        }

        return StandIns.IsTooLong(line, _tree.Language) && line.IndexOfAny('_', ':') < 0
            ? !StandIns.IsFiller(line) && !line.StartsWith(StandIns.Crosses.AsSpan())
            : AnswerLine.KindOf(line.TrimEnd(), _tree.Language) == AnswerLineKind.Words;
    }

    /// <summary>
    /// "Not applicable" is the answer where it is one of the choices, and where the author states more about the answer: a value, or that
    /// it is partial, refused or given elsewhere.
    /// </summary>
    private void AcceptNotApplicable(DocumentHeader header, AnswerContent[] contents)
    {
        var expected = new Dictionary<int, ValueType>();
        foreach (var (directive, questions) in _sections.QuestionDirectives)
        {
            if (directive.Arguments is ExpectArguments { IsMalformed: false, Type: { } type })
            {
                foreach (var question in questions)
                {
                    expected[question] = type;
                }
            }
        }

        var valued = new HashSet<int>();
        foreach (var (directive, answer) in _sections.AnswerDirectives)
        {
            if (directive.Arguments is ValueArguments)
            {
                valued.Add(answer);
            }
        }

        for (var i = 0; i < contents.Length; i++)
        {
            var answer = _sections.Answers[i];
            if (
                contents[i] == AnswerContent.NotApplicable
                && (answer.Status != AnswerStatus.Answered || valued.Contains(i) || IsChoice(answer, i))
            )
            {
                contents[i] = AnswerContent.Words;
            }
        }

        bool IsChoice(BoundAnswer answer, int index) =>
            answer.Questions.Any(question =>
                (expected.TryGetValue(question, out var type) ? type : header.Type?.Expect) is { Kind: ValueKind.Choice } choice
                && AnswerLine.TryReadValue(FirstLineOf(index), choice, _tree.Language, out _)
            );
    }
}
