using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Markdown;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>
/// Text to tree, line by line, in one pass. Never throws: what does not fit becomes a diagnostic, and the line
/// still belongs to exactly one element. This part decides what each line is; the others read headings, directives and code.
/// </summary>
internal ref partial struct Parser
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly ConventionSet _conventions;

    private PooledList<ElementData> _elements;
    private PooledList<SectionData> _sections;
    private PooledList<QuestionNumber> _numbers;
    private PooledList<DirectiveData> _directives;
    private PooledList<NoteData> _notes;
    private PooledList<NoteReferenceData> _references;
    private PooledList<LabelData> _labels;
    private PooledList<TextSpan> _valueLines;
    private PooledList<TextSpan> _remarkLines;
    private List<Diagnostic>? _diagnostics;

    private Language? _language;
    private Language? _guess;
    private bool _languageIsDeclared;
    private bool _questionSeen;
    private bool _sectionHasText;

    private BlockKind _block;
    private ElementKind _run = ElementKind.Heading;
    private BlockKind _runBlock;
    private int _blockDirective;

    /// <summary>Where the line before ended when it was text of the section; −1 when it was anything else.</summary>
    private int _textEnd;
    private LineEnds _ends;

    /// <summary>The declared forms of headings, the most specific first.</summary>
    private List<HeadingDeclaration>? _declared;

    /// <summary>How many of them the document itself declares.</summary>
    private int _ownForms;

    /// <summary>Those of which there is a heading.</summary>
    private HashSet<HeadingDeclaration>? _matched;

    private int _lastQuestion;
    private int _lastAnswer;
    private int _lastGroup;
    private bool _numbersPerGroup;
    private bool _anyNumbering;

    /// <summary>The section is a question whose heading is all of it: what comes next is its answer.</summary>
    private bool _answerFollows;

    /// <summary>The heading goes on until the next blank line.</summary>
    private bool _headingGoesOn;

    /// <summary>How many <c>#</c> the last question's heading has.</summary>
    private int _questionLevel;

    /// <summary>The section began with a heading of Markdown that is not declared.</summary>
    private bool _isUndeclared;

    /// <summary>Where the last heading ended.</summary>
    private int _headingEnd;

    /// <summary>Lines up to here are read already, as parts of a heading or of a block of code.</summary>
    private int _readTo = -1;

    /// <summary>The number of the last line of this section that is an item of a list.</summary>
    private int _listNumber;

    /// <summary>How many questions of a bare form there were, and how many of them end in a question mark.</summary>
    private int _bareQuestions;
    private int _bareQuestionMarks;

    /// <summary>From here on no fence of so many signs is closed.</summary>
    private int _unclosedBackticks = int.MaxValue;
    private int _unclosedTildes = int.MaxValue;

    /// <summary>From here on no comment is closed.</summary>
    private bool _noCommentEnd;

    private string? _typeName;

    /// <summary>Of a file of Markdown: it declares a form of questions itself.</summary>
    private bool _declaresQuestions;

    /// <summary>The heading of the section that has the questions; null for all of the text.</summary>
    private string? _questionsIn;

    /// <inheritdoc cref="Conventions.AskAlike"/>
    private Func<string, bool>? _askAlike;

    /// <summary>Of a file of Markdown: its blocks.</summary>
    private MarkdownBlocks? _blocks;

    /// <summary>Of a file of Markdown: the block of the current line, or the next one.</summary>
    private int _blockIndex;

    /// <summary>Of a file of Markdown: the forms of headings, and what each block could be.</summary>
    private MarkdownHeadings? _headings;

    /// <summary>Of a file of Markdown: how the last question's heading looks.</summary>
    private HeadingShape _questionShape;

    /// <summary>Of a file of Markdown: the level of the heading above the last question; 0 for none.</summary>
    private int _levelAbove;

    /// <summary>Of a file of Markdown: the answer ended with its <c>&lt;details&gt;</c>.</summary>
    private bool _isAfterDetails;

    /// <summary>Of a file of Markdown: the block that is, or goes on with, the last note; −1 for none.</summary>
    private int _footnote = -1;

    private Parser(SourceText source, ConventionSet conventions)
    {
        _source = source;
        _conventions = conventions;
        _text = source.Content;
        _textEnd = -1;
        _ends = new LineEnds(_text);
    }

    public static SyntaxTree Parse(SourceText source, ConventionSet conventions)
    {
        var parser = new Parser(source, conventions);
        if (source.IsMarkdown)
        {
            parser.FindBlocks();
        }

        parser.ReadLines();
        return parser.Finish();
    }

    private void ReadLines()
    {
        _sections.Add(new SectionData(SectionKind.Header, SectionHeading.None, 0, 0, 0));
        var start = 0;
        var content = _text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0;
        while (start < _text.Length)
        {
            var end = _ends.Next(content);
            var next =
                end == _text.Length ? end
                : _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? end + 2
                : end + 1;
            if (start > _readTo)
            {
                if (_blocks is null)
                {
                    ReadLine(start, content, end);
                }
                else
                {
                    ReadMarkdownLine(start, content, end);
                }
            }

            start = content = next;
        }

        CloseBlock(_text.Length);
    }

    private void ReadLine(int start, int content, int end)
    {
        if (content == end)
        {
            AddBlank(start);
            return;
        }

        var first = _text[content];
        if (_declared is not null && first != '@' && TryReadDeclared(start, content, end))
        {
            return;
        }

        switch (HintOf(first))
        {
            case LineHint.Directive:
                ParseDirectiveLine(start, content, end);
                break;
            case LineHint.Space:
                ReadIndentedLine(start, content, end);
                break;
            case LineHint.Keyword when TryReadHeading(start, content, end) || (first == '#' && TryReadUndeclared(start, content, end)):
                break;
            case LineHint.Verbatim when TryReadVerbatim(start, content, end):
                break;
            default:
                if (_textEnd < 0 && char.IsLower(first))
                {
                    ReportLowerCase(content, end);
                }

                AddText(start, end);
                break;
        }
    }

    private void ReadIndentedLine(int start, int content, int end)
    {
        var inner = Characters.SkipBlanks(_text.AsSpan(0, end), content);
        if (inner == end)
        {
            AddBlank(start);
            return;
        }

        var hint = HintOf(_text[inner]);
        if (hint == LineHint.Keyword && TryReadHeading(start, inner, end))
        {
            return;
        }

        if (hint == LineHint.Verbatim && TryReadVerbatim(start, inner, end))
        {
            return;
        }

        if (hint == LineHint.Directive)
        {
            var nameEnd = SkipDirectiveName(inner + 1, end);
            var name = _text.AsSpan(inner + 1, nameEnd - inner - 1);
            if (DirectiveList.Find(name) is not null)
            {
                Report(NearMiss.IndentedDirective(TextSpan.FromBounds(inner, nameEnd), name.ToString()));
            }
        }

        AddText(start, end);
    }

    private readonly LineHint HintOf(char first) => _language is not null ? _language.HintOf(first) : HintOfUndetermined(first);

    private readonly LineHint HintOfUndetermined(char first)
    {
        var result = LineHint.Text;
        foreach (var language in Language.All)
        {
            result = language.HintOf(first);
            if (result != LineHint.Text)
            {
                break;
            }
        }

        // A declared language without a table (es-ES) has no headings of its own: @question and @answer do it.
        return result == LineHint.Keyword && _languageIsDeclared ? LineHint.Text : result;
    }

    private void BeginSection(SectionKind kind, int firstNumber, SectionHeading heading = SectionHeading.Line)
    {
        _sections.Add(new SectionData(kind, heading, _elements.Count, firstNumber, _directives.Count));
        _answerFollows = _headingGoesOn = _isUndeclared = false;
        _listNumber = 0;
        if (_declared is not null)
        {
            NoteNumber(kind, firstNumber);
        }

        _sectionHasText = false;
        _run = ElementKind.Heading;
        _questionSeen |= kind == SectionKind.Question;
        _textEnd = -1;
    }

    private void AddBlank(int start)
    {
        AddRun(start, ElementKind.Blank);
        _headingGoesOn = false;
        _textEnd = -1;
    }

    private void AddText(int start, int end)
    {
        if (_headingGoesOn && EndsHeading(start, end))
        {
            _headingGoesOn = false;
        }

        if (_answerFollows && !_headingGoesOn && _block == BlockKind.None)
        {
            BeginAnswerBelow();
        }

        AddRun(start, ElementKind.Text);

        if (_ends.MayHaveBracket || _ends.Last < end)
        {
            ReadReferences(start, end);
        }

        _textEnd = end;
        _sectionHasText |= _block == BlockKind.None && !_headingGoesOn;
    }

    /// <summary>
    /// Lines of one kind are one element; a section never shares one with the section before, nor a block with its surroundings.
    /// </summary>
    private void AddRun(int start, ElementKind kind)
    {
        if (_run == kind && _runBlock == _block)
        {
            return;
        }

        _elements.Add(new ElementData(start, kind, _block));
        _run = kind;
        _runBlock = _block;
    }

    private void AddElement(int start, ElementKind kind)
    {
        _elements.Add(new ElementData(start, kind, _block));
        _run = kind;
        _runBlock = _block;
        _textEnd = -1;
    }

    /// <summary>Collects <c>[^1]</c>.</summary>
    private void ReadReferences(int start, int end)
    {
        for (int at = start, found; (found = _text.AsSpan(at, end - at).IndexOf('[')) >= 0; at++)
        {
            at += found;
            var close = at + 2;
            if (at + 1 < end && _text[at + 1] == '^' && _block != BlockKind.Aside)
            {
                while (close < end && !char.IsWhiteSpace(_text[close]) && _text[close] is not (']' or '['))
                {
                    close++;
                }

                if (close < end && close > at + 2 && _text[close] == ']')
                {
                    _references.Add(new NoteReferenceData(at, close + 1 - at));
                }
            }
        }
    }

    /// <summary>The line without blanks at its ends.</summary>
    private readonly TextSpan Trimmed(int start, int end)
    {
        var inner = Characters.TrimBlanks(_text.AsSpan(start, end - start), out var leading);
        return new TextSpan(start + leading, inner.Length);
    }

    /// <summary>Once a line, though several languages may be tried on it.</summary>
    private void ReportNearMiss(Diagnostic diagnostic)
    {
        if (_block == BlockKind.None && (_diagnostics is null || _diagnostics[_diagnostics.Count - 1].Span != diagnostic.Span))
        {
            Report(diagnostic);
        }
    }

    private void Report(Diagnostic diagnostic) => (_diagnostics ??= []).Add(diagnostic);

    private SyntaxTree Finish() =>
        new(
            _source,
            _language ?? _guess,
            _elements.ToImmutableAndFree(),
            _sections.ToImmutableAndFree(),
            _numbers.ToImmutableAndFree(),
            _directives.ToImmutableAndFree(),
            _notes.ToImmutableAndFree(),
            _references.ToImmutableAndFree(),
            _labels.ToImmutableAndFree(),
            _valueLines.ToImmutableAndFree(),
            _remarkLines.ToImmutableAndFree(),
            UnmatchedForms(),
            _blocks,
            _headings?.Detected,
            _diagnostics is null ? ImmutableArray<Diagnostic>.Empty : _diagnostics.ToImmutableArray()
        );
}
