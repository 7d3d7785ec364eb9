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
        var nameSpan = TextSpan.FromBounds(content + 1, nameEnd);
        var kind = DirectiveTable.Find(_text.AsSpan(nameSpan.Start, nameSpan.Length));
        var arguments = Trimmed(nameEnd, end);
        switch (kind)
        {
            case DirectiveKind.Text:
                AddLiteral(start, end, ElementKind.TextDirective);
                return;
            case DirectiveKind.End:
                ReadEnd(start, nameSpan, arguments);
                return;
            case DirectiveKind.Strike:
                AddDirective(start, nameSpan, kind);
                return;
            case DirectiveKind.Aside when arguments.Length > 0:
                AddDirective(start, nameSpan, kind);
                return;
        }

        CloseBlock(content);
        switch (kind)
        {
            case DirectiveKind.Aside:
                AddDirective(start, nameSpan, kind);
                OpenBlock(BlockKind.Aside);
                break;
            case DirectiveKind.Note:
                ReadNote(start, nameSpan, arguments);
                break;
            case DirectiveKind.Question or DirectiveKind.Answer:
                ReadNumberedSection(start, nameSpan, kind, arguments);
                break;
            case DirectiveKind.Group or DirectiveKind.Closing:
                BeginSection(kind == DirectiveKind.Group ? SectionKind.Group : SectionKind.Closing, _numbers.Count);
                AddDirective(start, nameSpan, kind);
                break;
            case DirectiveKind.Unknown:
                ReadUnknown(start, nameSpan);
                break;
            default:
                ParseSectionDirective(start, nameSpan, kind, arguments);
                break;
        }
    }

    private void ReadEnd(int start, TextSpan name, TextSpan arguments)
    {
        if (_block == BlockKind.None)
        {
            Report(DiagnosticRules.UnbalancedBlock.At(name, "'@end' closes nothing"));
        }
        else if (arguments.Length > 0)
        {
            Report(DiagnosticRules.MalformedArgument.At(arguments, "end", "takes no argument"));
        }

        if (_block == BlockKind.Note)
        {
            EndNote();
        }

        // The line belongs to the block that it closes; text goes on after it as if the block were not there.
        AddDirective(start, name, DirectiveKind.End);
        _block = BlockKind.None;
    }

    private void ReadNote(int start, TextSpan name, TextSpan arguments)
    {
        var note = NoteArguments.Read(_text, arguments);
        AddDirective(start, name, DirectiveKind.Note);
        if (note.Problem is not null)
        {
            Report(DiagnosticRules.MalformedArgument.At(arguments.Length > 0 ? arguments : name, "note", note.Problem));
        }

        if (note.Id.Length == 0)
        {
            return;
        }

        var isBlock = note.Text.Length == 0 && note.Problem is null;
        _notes.Add(new NoteData(_marks.Count - 1, isBlock ? -1 : note.Text.Start, _elements.Count, _elements.Count));
        if (isBlock)
        {
            OpenBlock(BlockKind.Note);
        }
        else if (_ends.MayHaveBracket)
        {
            ReadReferences(note.Text.Start, note.Text.End);
        }
    }

    private void ReadNumberedSection(int start, TextSpan name, DirectiveKind kind, TextSpan arguments)
    {
        var previous = _sections[_sections.Count - 1];
        var firstNumber = _numbers.Count;
        var problem = default(Diagnostic);
        if (arguments.Length > 0)
        {
            var span = _text.AsSpan(arguments.Start, arguments.Length);
            var list = new NumberListParser(span, 0, _language ?? Language.All[0]);
            if (!list.TryRead(ref _numbers) || list.EndsOpen || list.Position < span.Length)
            {
                Report(DiagnosticRules.MalformedArgument.At(
                    arguments, _text.Substring(name.Start, name.Length), "takes question numbers, for example '4' or '4, 5'"));
            }

            problem = list.Problem;
        }

        if (problem is not null)
        {
            Report(problem with { Span = arguments });
        }

        if (kind == DirectiveKind.Answer && firstNumber == _numbers.Count && previous.Kind != SectionKind.Question)
        {
            Report(DiagnosticRules.MalformedArgument.At(name, "answer", "needs a number, since no question stands directly above it"));
        }

        BeginSection(kind == DirectiveKind.Question ? SectionKind.Question : SectionKind.Answer, firstNumber);
        AddDirective(start, name, kind);
    }

    private void ReadUnknown(int start, TextSpan name)
    {
        var word = _text.Substring(name.Start, name.Length);
        var inHeader = _sections.Count == 1;
        var nearest = DirectiveTable.FindNearest(word, inHeader);
        if (!inHeader || nearest is not null)
        {
            Report(DiagnosticRules.UnknownDirective.At(
                name,
                word,
                nearest is not null ? $"; did you mean '@{nearest}'?" : "; fields stand in the header."));
        }

        AddDirective(start, name, inHeader && nearest is null ? DirectiveKind.Field : DirectiveKind.Unknown);
    }

    private void ParseSectionDirective(int start, TextSpan name, DirectiveKind kind, TextSpan arguments)
    {
        var info = DirectiveTable.Of(kind)!;
        if (_answerFollows && (info.Places & DirectiveLocations.Answer) != 0 && (_run == ElementKind.Blank || (info.Places & DirectiveLocations.Question) == 0))
        {
            BeginAnswerBelow();
        }

        var section = _sections[_sections.Count - 1];
        if ((info.Places & (DirectiveLocations)(1 << (int)section.Kind)) == 0)
        {
            Report(DiagnosticRules.MisplacedDirective.At(name, info.Name, $"does not belong in {Describe(section.Kind)}; it belongs in {Describe(info.Places)}"));
        }
        else if (_sectionHasText && section.Kind != SectionKind.Header)
        {
            Report(DiagnosticRules.MisplacedDirective.At(name, info.Name, $"belongs between the heading and the first line of text of {Describe(section.Kind)}"));
        }
        else if (kind == DirectiveKind.Document && (_sectionHasText || _marks.Count > 0) && !IsRepeated(section, kind))
        {
            Report(DiagnosticRules.MisplacedDirective.At(name, info.Name, "belongs at the top of the file"));
        }

        if (!info.Repeatable && IsRepeated(section, kind))
        {
            Report(kind == DirectiveKind.Document
                ? DiagnosticRules.MisplacedDirective.At(name, info.Name, "stands in one file only once: one file is one document")
                : DiagnosticRules.RepeatedDirective.At(name, info.Name));
        }
        else if (kind == DirectiveKind.Document && section.Kind == SectionKind.Header)
        {
            ParseDocumentDirective(arguments);
        }
        else if (kind == DirectiveKind.Heading && section.Kind == SectionKind.Header)
        {
            Declare(arguments);
        }
        else if (kind == DirectiveKind.Numbering)
        {
            _numbersPerGroup = _text.AsSpan(arguments.Start, arguments.Length).SequenceEqual("per-group".AsSpan());
        }

        AddDirective(start, name, kind);
    }

    private void ParseDocumentDirective(TextSpan arguments)
    {
        var document = DocumentArguments.Read(_text, arguments);
        if (document.Problem is not null)
        {
            Report(DiagnosticRules.MalformedArgument.At(arguments, "document", document.Problem));
        }

        var type = document.Type.Length > 0 ? _conventions?.Invoke(_text.Substring(document.Type.Start, document.Type.Length)) : null;
        if (type is { Headings.IsEmpty: false })
        {
            (_declared ??= []).AddRange(type.Headings);
        }

        _numbersPerGroup |= type?.Numbering == "per-group";
        if (document.Culture.Length > 0)
        {
            _language = Language.Find(_text.Substring(document.Culture.Start, document.Culture.Length));
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
        for (var i = section.FirstDirective; i < _marks.Count; i++)
        {
            if (_marks[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private void AddLiteral(int start, int end, ElementKind kind)
    {
        if (_answerFollows && _block == BlockKind.None)
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

    private void AddDirective(int start, TextSpan name, DirectiveKind kind)
    {
        _marks.Add(new DirectiveData(_elements.Count, kind, name.Length));
        AddElement(start, ElementKind.Directive);
    }

    private void OpenBlock(BlockKind block)
    {
        _block = block;
        _blockDirective = _marks.Count - 1;
    }

    /// <summary>A heading or a directive that cannot stand in a block ends it: one forgotten <c>@end</c> must not hide the other questions.</summary>
    private void CloseBlock(int position)
    {
        if (_block == BlockKind.None)
        {
            return;
        }

        var directive = _marks[_blockDirective];
        var at = _elements[directive.Element].Start;
        at = _text[at] == '@' ? at : at + 1;
        var name = new TextSpan(at + 1, directive.NameLength);
        Report(DiagnosticRules.UnbalancedBlock.At(
            name,
            $"'@{_text.Substring(name.Start, name.Length)}' is never closed: '@end' is missing before {(position == _text.Length ? "the end of the file" : "the next heading or directive")}"));
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

    private static string Describe(SectionKind kind) => kind switch
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
