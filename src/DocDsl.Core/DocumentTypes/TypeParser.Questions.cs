using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes.Conditions;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.DocumentTypes;

/// <summary>The part that reads the questions of a type: <c>@question</c>, what is said of each below it, and its words.</summary>
internal sealed partial class TypeParser
{
    private readonly ImmutableArray<DeclaredQuestion>.Builder _questions = ImmutableArray.CreateBuilder<DeclaredQuestion>();
    private readonly ImmutableArray<DroppedQuestion>.Builder _dropped = ImmutableArray.CreateBuilder<DroppedQuestion>();
    private readonly ImmutableArray<SheetMapping>.Builder _sheets = ImmutableArray.CreateBuilder<SheetMapping>();
    private readonly HashSet<string> _sheetNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _questionIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _questionNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ofQuestion = new(StringComparer.Ordinal);
    private readonly StringBuilder _words = new();

    /// <summary>The question that is being read; null before the first one, and after one that is malformed.</summary>
    private DeclaredQuestion? _question;

    /// <summary>Whether lines are the words of a question, be it malformed.</summary>
    private bool _isInQuestion;

    private string? _group;
    private TextSpan _wordsSpan;

    /// <summary>Reads a directive of questions; false where it is none.</summary>
    private bool TryReadQuestionDirective(string directive, TextSpan name, ref ArgumentReader reader, TextSpan at)
    {
        switch (directive)
        {
            case "question":
                EndQuestion();
                ReadQuestion(ref reader, at);
                return true;
            case "group":
                EndQuestion();
                _isInQuestion = false;
                _group = Slice(reader.Rest);
                ReportIf(_group.Length == 0, InvalidQuestion.Group.At(at));
                _type.NeedsQuestions ??= (directive, name);
                return true;
            case "version":
                _type.NeedsQuestions ??= (directive, name);
                var version = Slice(reader.Rest);
                _type.HasMalformedVersion = !SetVersion.IsVersion(version);
                ReportIf(_type.HasMalformedVersion, InvalidQuestion.Version.At(at));
                _type.OwnVersion = SetVersion.IsVersion(version) ? version : null;
                return true;
            case "questions":
                _type.NeedsQuestions ??= (directive, name);
                var word = Slice(reader.Rest);
                ReportIf(word is not ("open" or "closed"), InvalidQuestion.Questions.At(at));
                _type.OwnIsOpenSet = word == "open";
                return true;
            case "drop":
                ReadDrop(ref reader, at);
                return true;
            case "sheet":
                _type.NeedsQuestions ??= (directive, name);
                ReadSheet(reader.Rest, at);
                return true;
            case "was" or "optional" or "hint" or "when":
                ReadOfQuestion(directive, name, ref reader, at);
                return true;
            case "part":
                ReadPart(name, ref reader, at);
                return true;
            case "text" when _isInQuestion:
                AddWords(reader.Rest);
                return true;
            default:
                return false;
        }
    }

    private void ReadQuestion(ref ArgumentReader reader, TextSpan at)
    {
        _isInQuestion = true;
        _ofQuestion.Clear();
        if (!reader.TryReadWord(out var first))
        {
            _type.Report(InvalidQuestion.Id.At(at));
            return;
        }

        var (name, id) = (default(TextSpan), first);
        if (reader.TryReadWord(out var second))
        {
            (name, id) = (first, second);
        }

        var number = default(int?);
        var label = name.Length == 0 ? null : Slice(name);
        if (label is not null && int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0)
        {
            (number, label) = (value, null);
        }
        else if (label is null && QuestionLabel.Is(Slice(id)) && (!IdDirective.IsId(Slice(id)) || Slice(id).Any(char.IsUpper)))
        {
            // AC-01 is a label that is an id too; question-2 is an id alone.
            label = Slice(id);
        }

        if (
            !reader.IsAtEnd
            || (label is not null && !QuestionLabel.Is(label))
            || !(IdDirective.IsId(Slice(id)) || (name.Length == 0 && label is not null))
        )
        {
            _type.Report(InvalidQuestion.Id.At(at));
            return;
        }

        if (!_questionIds.Add(Slice(id)))
        {
            _type.Report(InvalidQuestion.RepeatedId.At(id, Slice(id)));
            return;
        }

        var given = label ?? number?.ToString(CultureInfo.InvariantCulture);
        ReportIf(given is not null && !_questionNames.Add(given), () => InvalidQuestion.RepeatedName.At(name, given!));
        _question = new DeclaredQuestion
        {
            Id = Slice(id),
            IdSpan = id,
            Number = number,
            Label = label,
            Group = _group,
            Source = _type.Source,
        };
    }

    private void ReadOfQuestion(string directive, TextSpan name, ref ArgumentReader reader, TextSpan at)
    {
        if (_question is null)
        {
            ReportIf(!_isInQuestion, InvalidQuestion.NoQuestion.At(name, directive));
            return;
        }

        if (!_ofQuestion.Add(directive))
        {
            _type.Report(RepeatedDirective.InType.At(name, directive));
            return;
        }

        switch (directive)
        {
            case "was":
                var earlier = ImmutableArray.CreateBuilder<string>();
                var isValid = true;
                while (reader.TryReadWord(out var id))
                {
                    earlier.Add(Slice(id));
                    isValid &= IdDirective.IsId(Slice(id)) || QuestionLabel.Is(Slice(id));
                }

                ReportIf(earlier.Count == 0 || !isValid, InvalidQuestion.Was.At(at));
                _question = _question with { Was = isValid ? earlier.ToImmutable() : _question.Was, WasSpan = at };
                break;
            case "when":
                var condition = Condition.Parse(_content, reader.Rest, out var malformed);
                ReportIf(malformed is not null, () => malformed!);
                _question = _question with { When = condition, WhenSource = _type.Source };
                break;
            case "optional":
                ReportIf(!reader.IsAtEnd, InvalidQuestion.Unexpected.At(at, directive));
                _question = _question with { IsOptional = true };
                break;
            default:
                ReportIf(reader.IsAtEnd, InvalidQuestion.Hint.At(at, directive));
                _question = _question with { Hint = reader.IsAtEnd ? null : Slice(reader.Rest) };
                break;
        }
    }

    private void ReadExpectOfQuestion(ref ArgumentReader reader, TextSpan at)
    {
        if (!ValueType.TryParse(ref reader, out var type, out var problem) || !reader.IsAtEnd || (type.IsList && !type.IsSeveralChoices))
        {
            _type.Report(Of(problem, type, at, FirstWord(at)));
        }
        else if (_question is not null && _ofQuestion.Add("expect"))
        {
            _question = _question with { Expected = type };
        }
        else if (_question is not null)
        {
            _type.Report(RepeatedDirective.InType.At(at, "expect"));
        }
    }

    private void ReadPart(TextSpan name, ref ArgumentReader reader, TextSpan at)
    {
        if (_question is null)
        {
            ReportIf(!_isInQuestion, InvalidQuestion.NoQuestion.At(name, "part"));
        }
        else if (
            !reader.TryReadWord(out var letter)
            || letter.Length != 1
            || _content[letter.Start] is not (>= 'a' and <= 'z')
            || !reader.TryReadQuoted(out var words)
            || words.IsUnclosed
            || string.IsNullOrWhiteSpace(words.Value)
            || !reader.IsAtEnd
        )
        {
            _type.Report(InvalidQuestion.Part.At(at));
        }
        else if (_content[letter.Start] is var found && found != 'a' + _question.Parts.Length)
        {
            _type.Report(InvalidQuestion.PartLetter.At(letter, ((char)('a' + _question.Parts.Length)).ToString(), Slice(letter)));
        }
        else
        {
            _question = _question with { Parts = _question.Parts.Add(new DeclaredPart(found, words.Value, words.Span)) };
        }
    }

    private void ReadDrop(ref ArgumentReader reader, TextSpan at)
    {
        if (!reader.TryReadWord(out var id) || !reader.TryReadQuoted(out var reason) || reason.IsUnclosed || !reader.IsAtEnd)
        {
            _type.Report(InvalidQuestion.Drop.At(at));
            return;
        }

        _dropped.Add(new DroppedQuestion(Slice(id), id, reason.Value));
    }

    private void ReadSheet(TextSpan arguments, TextSpan at)
    {
        if (SheetMapping.Parse(_content, arguments, at, out var problem) is not { } sheet)
        {
            _type.Report(problem!);
        }
        else if ((sheet.Sheet is null && _sheets.Count > 0) || (_sheets.Count > 0 && _sheets[0].Sheet is null))
        {
            _type.Report(InvalidSheet.NameRequired.At(at));
        }
        else if (sheet.Sheet is not null && !_sheetNames.Add(sheet.Sheet))
        {
            _type.Report(InvalidSheet.RepeatedSheet.At(at, sheet.Sheet));
        }
        else
        {
            _sheets.Add(sheet);
        }
    }

    /// <summary>A line that is no directive: the words of a question; false where there is no question.</summary>
    private bool TryReadWords(TextSpan line)
    {
        if (_isInQuestion)
        {
            AddWords(line);
        }

        return _isInQuestion;
    }

    private void AddWords(TextSpan line)
    {
        _wordsSpan = _words.Length == 0 ? line : TextSpan.FromBounds(_wordsSpan.Start, line.End);
        _words.Append(_words.Length == 0 ? "" : "\n").Append(_content, line.Start, line.Length);
    }

    /// <summary>A blank line is one between paragraphs, unless no words follow.</summary>
    private void AddBlank()
    {
        if (_words.Length > 0 && _words[_words.Length - 1] != '\n')
        {
            _words.Append('\n');
        }
    }

    private void EndQuestion()
    {
        if (_question is not null)
        {
            _questions.Add(_question with { Text = _words.ToString().TrimEnd('\n'), TextSpan = _wordsSpan });
        }

        _question = null;
        _words.Clear();
        _wordsSpan = default;
    }

    private void ReportIf(bool isWrong, Diagnostics.Diagnostic diagnostic) => ReportIf(isWrong, () => diagnostic);

    private void ReportIf(bool isWrong, Func<Diagnostics.Diagnostic> diagnostic)
    {
        if (isWrong)
        {
            _type.Report(diagnostic());
        }
    }
}
