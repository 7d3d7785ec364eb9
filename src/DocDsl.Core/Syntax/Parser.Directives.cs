using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

internal ref partial struct Parser
{
    private void ParseDirectiveLine(int start, int content, int end)
    {
        var second = content + 1 < end ? _text[content + 1] : '\0';
        if (second == '@')
        {
            AddLiteral(start, end, ElementKind.EscapedText);
        }
        else if (second == '/' && content + 2 < end && _text[content + 2] == '/')
        {
            // A comment is nothing to a reader: text goes on after it.
            var textEnd = _textEnd;
            AddElement(start, ElementKind.Comment);
            _textEnd = textEnd;
        }
        else if (Characters.IsAsciiLetter(second))
        {
            ParseDirective(start, content, end);
        }
        else
        {
            AddText(start, end);
        }
    }

    private void ParseDirective(int start, int content, int end)
    {
        var nameEnd = SkipDirectiveName(content + 1, end);
        var name = TextSpan.FromBounds(content + 1, nameEnd);
        var arguments = Trimmed(nameEnd, end);
        if (DirectiveList.Find(_text.AsSpan(name.Start, name.Length)) is not { } directive)
        {
            CloseBlock(content);
            ParseUnknown(start, name);
            return;
        }

        switch (directive.Kind)
        {
            case DirectiveKind.Text:
                AddLiteral(start, end, ElementKind.TextDirective);
                return;
            case DirectiveKind.End:
                ParseEnd(start, name, directive, arguments);
                return;
            case DirectiveKind.Strike:
            case DirectiveKind.Aside when arguments.Length > 0:
                AddDirective(start, name, directive.Kind, ParseArguments(directive, name, arguments));
                return;
        }

        CloseBlock(content);
        switch (directive.Kind)
        {
            case DirectiveKind.Aside:
                AddDirective(start, name, directive.Kind);
                OpenBlock(BlockKind.Aside);
                break;
            case DirectiveKind.Note:
                ParseNote(start, name, directive, arguments);
                break;
            case DirectiveKind.Question or DirectiveKind.Answer:
                ParseNumberedSection(start, name, directive, arguments);
                break;
            case DirectiveKind.Group or DirectiveKind.Closing:
                BeginSection(directive.Kind == DirectiveKind.Group ? SectionKind.Group : SectionKind.Closing, _numbers.Count);
                AddDirective(start, name, directive.Kind, ParseArguments(directive, name, arguments));
                break;
            default:
                ParseSectionDirective(start, name, directive, arguments);
                break;
        }
    }

    /// <summary>
    /// Parses the arguments of a directive; what is malformed is reported, unless the directive itself is not wanted here.
    /// </summary>
    private DirectiveArguments? ParseArguments(Directive directive, TextSpan name, TextSpan arguments, bool reports = true)
    {
        var section = _sections[_sections.Count - 1].Kind;
        var input = new DirectiveInput(_text, directive.Name, name, arguments, section, _language ?? _guess);
        var result = directive.Parse(ref input);
        if (reports && input.Diagnostics is { } malformed)
        {
            (_diagnostics ??= []).AddRange(malformed);
        }

        return result;
    }

    private void ParseEnd(int start, TextSpan name, Directive directive, TextSpan arguments)
    {
        if (_block == BlockKind.None)
        {
            Report(UnbalancedBlock.UnexpectedEnd.At(name));
        }

        if (_block == BlockKind.Note)
        {
            EndNote();
        }

        // The line belongs to the block that it closes; text goes on after it as if the block were not there.
        AddDirective(start, name, DirectiveKind.End, ParseArguments(directive, name, arguments, reports: _block != BlockKind.None));
        _block = BlockKind.None;
    }

    private void ParseNote(int start, TextSpan name, Directive directive, TextSpan arguments)
    {
        var parsed = ParseArguments(directive, name, arguments);
        AddDirective(start, name, DirectiveKind.Note, parsed);
        if (parsed is not NoteArguments note)
        {
            return;
        }

        var isBlock = note.Text.Length == 0 && !note.IsMalformed;
        _notes.Add(new NoteData(_directives.Count - 1, isBlock ? -1 : note.Text.Start, _elements.Count, _elements.Count));
        if (isBlock)
        {
            OpenBlock(BlockKind.Note);
        }
        else if (_ends.MayHaveBracket)
        {
            ReadReferences(note.Text.Start, note.Text.End);
        }
    }

    private void ParseNumberedSection(int start, TextSpan name, Directive directive, TextSpan arguments)
    {
        var isAnswer = directive.Kind == DirectiveKind.Answer;
        var previous = _sections[_sections.Count - 1].Kind;
        var firstNumber = _numbers.Count;
        var parsed = ParseArguments(directive, name, arguments);
        if (parsed is NumbersArguments numbers)
        {
            foreach (var number in numbers.Numbers)
            {
                _numbers.Add(number);
            }

            if (numbers.Problem is { } problem)
            {
                Report(problem with { Span = arguments });
            }
        }

        var isNameless = firstNumber == _numbers.Count && parsed is not NumbersArguments { Labels.IsEmpty: false };
        if (isAnswer && isNameless && previous != SectionKind.Question)
        {
            Report(DirectiveList.Answer.NumberRequired.At(name));
        }

        LimitNumbers(firstNumber, arguments);
        BeginSection(isAnswer ? SectionKind.Answer : SectionKind.Question, firstNumber);
        if (parsed is NumbersArguments { Name: { Length: > 0 } id })
        {
            _labels.Add(new LabelData(_sections.Count - 1, id.Start, id.Length));
        }

        AddDirective(start, name, directive.Kind, parsed);
    }

    private void ParseUnknown(int start, TextSpan name)
    {
        var inHeader = _sections.Count == 1;
        var nearest = DirectiveList.FindNearest(_text.AsSpan(name.Start, name.Length), inHeader);
        if (nearest is not null || !inHeader)
        {
            var word = _text.Substring(name.Start, name.Length);
            Report(nearest is null ? UnknownDirective.BelowHeader(name, word) : UnknownDirective.Near(name, word, nearest));
        }

        AddDirective(start, name, inHeader && nearest is null ? DirectiveKind.Field : DirectiveKind.Unknown);
    }

    private void ParseSectionDirective(int start, TextSpan name, Directive directive, TextSpan arguments)
    {
        if (
            _answerFollows
            && directive.IsAllowedIn(SectionKind.Answer)
            && (_run == ElementKind.Blank || !directive.IsAllowedIn(SectionKind.Question))
        )
        {
            BeginAnswerBelow();
        }

        var section = _sections[_sections.Count - 1];
        var isAllowed = directive.IsAllowedIn(section.Kind);
        var isRepeated = !directive.IsRepeatable && IsRepeated(section, directive.Kind);
        ReportLocation(name, directive, section.Kind, isRepeated);
        var parsed = ParseArguments(directive, name, arguments, reports: isAllowed && !isRepeated);
        if (!isRepeated && _blocks is null)
        {
            // A file of Markdown was searched for these before.
            Declare(parsed, section.Kind, name);
        }

        AddDirective(start, name, directive.Kind, parsed);
    }

    /// <summary>QA1003 and QA1005 of a directive that belongs below a heading.</summary>
    private void ReportLocation(TextSpan name, Directive directive, SectionKind section, bool isRepeated)
    {
        var isDocument = directive.Kind == DirectiveKind.Document;
        if (!directive.IsAllowedIn(section))
        {
            Report(MisplacedDirective.OtherSection.At(name, directive.Name, Describe(section), Describe(directive.Locations)));
        }
        else if (_sectionHasText && section != SectionKind.Header)
        {
            Report(MisplacedDirective.BelowText.At(name, directive.Name, Describe(section)));
        }
        else if (isDocument && !isRepeated && (_sectionHasText || _directives.Count > 0))
        {
            Report(DirectiveList.Document.NotAtTop.At(name));
        }

        if (isRepeated)
        {
            Report(isDocument ? DirectiveList.Document.MoreThanOnce.At(name) : RepeatedDirective.InSection.At(name, directive.Name));
        }
    }

    /// <summary>Directives of the header that say how the rest is parsed.</summary>
    private void Declare(DirectiveArguments? arguments, SectionKind section, TextSpan name)
    {
        switch (arguments)
        {
            case DocumentArguments document when section == SectionKind.Header:
                Declare(document);
                break;
            case HeadingArguments when section == SectionKind.Header && _ownForms == HeadingDeclaration.MaxForms:
                Report(DirectiveList.Heading.TooMany(name));
                break;
            case HeadingArguments heading when section == SectionKind.Header:
                _ownForms++;
                _declaresQuestions |= heading.Declaration.Kind == SectionKind.Question;
                Declare(heading.Declaration, isOwn: true);
                break;
            case QuestionsInArguments questions:
                _questionsIn = questions.Heading;
                break;
            case NumberingArguments numbering:
                _numbersPerGroup = numbering.Style == NumberingStyle.PerGroup;
                _anyNumbering = numbering.Style == NumberingStyle.Any;
                break;
        }
    }

    private void Declare(DocumentArguments document)
    {
        _typeName = document.Type;
        var type = document.Type is { } name ? _conventions.Find(name) : null;
        foreach (var heading in type?.Headings ?? ImmutableArray<HeadingDeclaration>.Empty)
        {
            Declare(heading, isOwn: false);
        }

        _questionsIn ??= type?.QuestionsIn;
        _askAlike = type?.AskAlike;
        _numbersPerGroup |= type is { Numbering: NumberingStyle.PerGroup };
        _anyNumbering |= type is { Numbering: NumberingStyle.Any };
        if (document.Culture is { } culture)
        {
            _language = Language.Find(culture);
            _languageIsDeclared = true;
        }
        else if (type?.Language is { } language)
        {
            _language = language;
            _languageIsDeclared = true;
        }
    }

    private readonly bool IsRepeated(SectionData section, DirectiveKind kind)
    {
        for (var i = section.FirstDirective; i < _directives.Count; i++)
        {
            if (_directives[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private void AddLiteral(int start, int end, ElementKind kind)
    {
        if (_answerFollows && !_headingGoesOn && _block == BlockKind.None)
        {
            BeginAnswerBelow();
        }

        if (_ends.MayHaveBracket)
        {
            ReadReferences(start, end);
        }

        AddElement(start, kind);
        _textEnd = end;
        _sectionHasText |= _block == BlockKind.None;
    }

    private void AddDirective(int start, TextSpan name, DirectiveKind kind, DirectiveArguments? arguments = null)
    {
        _headingGoesOn = false;
        _directives.Add(new DirectiveData(_elements.Count, kind, name.Length, arguments));
        AddElement(start, ElementKind.Directive);
    }

    private void OpenBlock(BlockKind block)
    {
        _block = block;
        _blockDirective = _directives.Count - 1;
    }

    /// <summary>
    /// A heading or a directive that is not allowed in a block ends it: one forgotten <c>@end</c> must not hide the other
    /// questions.
    /// </summary>
    private void CloseBlock(int position)
    {
        if (_block == BlockKind.None)
        {
            return;
        }

        var directive = _directives[_blockDirective];
        var at = _elements[directive.Element].Start;
        at = _text.IndexOf('@', at);
        var name = new TextSpan(at + 1, directive.NameLength);
        var open = position == _text.Length ? UnbalancedBlock.OpenAtEndOfFile : UnbalancedBlock.OpenAtNext;
        Report(open.At(name, _text.Substring(name.Start, name.Length)));
        if (_block == BlockKind.Note)
        {
            EndNote();
        }

        _block = BlockKind.None;
    }

    private void EndNote()
    {
        ref var note = ref _notes[_notes.Count - 1];
        note = note with { EndElement = _elements.Count };
    }

    private readonly int SkipDirectiveName(int position, int end)
    {
        while (position < end && Characters.IsDirectiveName(_text[position]))
        {
            position++;
        }

        return position;
    }

    private static string Describe(SectionKind kind) =>
        kind switch
        {
            SectionKind.Header => "the header",
            SectionKind.Question => "a question",
            SectionKind.Answer => "an answer",
            SectionKind.Group => "a group",
            _ => "the closing",
        };

    private static string Describe(DirectiveLocations places)
    {
        var names = new List<string>();
        for (var kind = SectionKind.Header; kind <= SectionKind.Closing; kind++)
        {
            if ((places & (DirectiveLocations)(1 << (int)kind)) != 0)
            {
                names.Add(Describe(kind));
            }
        }

        return string.Join(" or ", names);
    }
}
