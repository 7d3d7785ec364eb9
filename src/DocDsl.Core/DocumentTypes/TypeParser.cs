using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes.Expressions;
using DocDsl.Core.DocumentTypes.Patterns;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.DocumentTypes;

/// <summary>Reads a <c>.qatype</c> file, line by line: directives and comments, in the notation of documents. Never throws.</summary>
internal sealed partial class TypeParser
{
    private static readonly string[] s_directives =
    [
        "type",
        "language",
        "field",
        "read",
        "aside",
        "order",
        "term",
        "numbering",
        "members",
        "review",
        "heading",
        "expect",
        "questions-in",
        "version",
        "questions",
        "question",
        "group",
        "was",
        "optional",
        "part",
        "hint",
        "when",
        "drop",
        "sheet",
    ];

    private readonly DocumentType _type;
    private readonly string _content;
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fieldNames = new(StringComparer.Ordinal);
    private readonly ImmutableArray<FieldDeclaration>.Builder _fields = ImmutableArray.CreateBuilder<FieldDeclaration>();
    private readonly ImmutableArray<ReadPattern>.Builder _patterns = ImmutableArray.CreateBuilder<ReadPattern>();
    private readonly ImmutableArray<ReadPattern>.Builder _runningHeaders = ImmutableArray.CreateBuilder<ReadPattern>();
    private readonly ImmutableArray<OrderRule>.Builder _orders = ImmutableArray.CreateBuilder<OrderRule>();
    private readonly ImmutableArray<TermRule>.Builder _terms = ImmutableArray.CreateBuilder<TermRule>();
    private readonly ImmutableArray<HeadingDeclaration>.Builder _headings = ImmutableArray.CreateBuilder<HeadingDeclaration>();

    private TypeParser(TypeSource source)
    {
        _type = new DocumentType(source);
        _content = source.Text;
    }

    public static DocumentType Parse(TypeSource source)
    {
        var parser = new TypeParser(source);
        parser.ReadLines();
        return parser.Finish();
    }

    private void ReadLines()
    {
        var text = new SourceText(_content);
        for (var line = 0; line < text.LineCount; line++)
        {
            var span = text.GetLine(line);
            var start = span.Start < span.End && _content[span.Start] == '\uFEFF' ? span.Start + 1 : span.Start;
            var trimmed = Characters.TrimBlanks(_content.AsSpan(start, span.End - start), out var leading);
            if (trimmed.Length == 0 || trimmed.StartsWith("@//".AsSpan(), StringComparison.Ordinal))
            {
                if (trimmed.Length == 0)
                {
                    AddBlank();
                }

                continue;
            }

            var inner = new TextSpan(start + leading, trimmed.Length);
            var nameEnd = inner.Start + 1;
            while (nameEnd < inner.End && Characters.IsDirectiveName(_content[nameEnd]))
            {
                nameEnd++;
            }

            if (leading > 0 || trimmed[0] != '@' || nameEnd == inner.Start + 1)
            {
                if (!TryReadWords(inner))
                {
                    ReportInvisible(inner);
                    _type.Report(InvalidType.Text.At(inner));
                }

                continue;
            }

            ReportInvisible(inner);
            ParseDirective(TextSpan.FromBounds(inner.Start + 1, nameEnd), TextSpan.FromBounds(nameEnd, inner.End));
        }
    }

    /// <summary>A name or a pattern with an invisible character is another one, and matches nothing that a reader sees.</summary>
    private void ReportInvisible(TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (Invisible.LengthAt(_content, i) is > 0 and var length)
            {
                var code = char.ConvertToUtf32(_content, i);
                if (!Invisible.BelongsToWords(code, isOfFlag: false))
                {
                    var name = "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
                    _type.Report(InvalidType.Invisible.At(new TextSpan(i, length), name));
                    return;
                }
            }
        }
    }

    private void ParseDirective(TextSpan name, TextSpan arguments)
    {
        var directive = Slice(name);
        var reader = new ArgumentReader(_content, arguments);
        var at = reader.Rest.Length > 0 ? reader.Rest : name;
        var isOfQuestion = directive == "expect" && _isInQuestion;
        if (
            directive is "type" or "language" or "numbering" or "members" or "review" or "expect" or "version" or "questions"
            && !isOfQuestion
            && !_once.Add(directive)
        )
        {
            _type.Report(RepeatedDirective.InType.At(name, directive));
            return;
        }

        switch (directive)
        {
            case "type":
                ReadType(ref reader, at);
                break;
            case "language":
                _type.Language = Language.Find(Slice(reader.Rest));
                if (_type.Language is null)
                {
                    _type.Report(InvalidType.Language.At(at, string.Join(", ", Language.All.Select(language => language.Tag))));
                }

                break;
            case "field":
                ReadField(ref reader, at);
                break;
            case "read":
                ReadPattern(ref reader, at, _patterns, isRunningHeader: false);
                break;
            case "aside":
                ReadPattern(ref reader, at, _runningHeaders, isRunningHeader: true);
                break;
            case "order":
                ReadOrder(ref reader, at);
                break;
            case "term":
                ReadTerm(ref reader, at);
                break;
            case "numbering":
                _type.Numbering = NumberingDirective.StyleOf(Slice(reader.Rest));
                if (_type.Numbering is null)
                {
                    _type.Report(InvalidType.Numbering.At(at));
                }

                break;
            case "questions-in":
                _type.QuestionsIn = QuestionsInDirective.Parse(_content, reader.Rest)?.Heading;
                if (_type.QuestionsIn is null)
                {
                    _type.Report(InvalidType.QuestionsIn.At(at));
                }

                break;
            case "members":
                _type.Members = MembersDirective.Of(Slice(reader.Rest));
                if (_type.Members is null)
                {
                    _type.Report(InvalidType.Members.At(at));
                }

                break;
            case "review":
                _type.Review = ReviewedDirective.ReadPeriod(Slice(reader.Rest));
                if (_type.Review is null)
                {
                    _type.Report(InvalidType.Review.At(at));
                }

                break;
            case "heading":
                if (HeadingDeclaration.Parse(_content, reader.Rest, out var problem) is not { } heading)
                {
                    _type.Report(DirectiveList.Heading.MessageOf(problem).At(at) with { Rule = InvalidType.Rule });
                }
                else if (_headings.Count < HeadingDeclaration.MaxForms)
                {
                    _headings.Add(heading);
                }
                else
                {
                    _type.Report(DirectiveList.Heading.TooMany(at) with { Rule = InvalidType.Rule });
                }

                break;
            case "expect" when isOfQuestion:
                ReadExpectOfQuestion(ref reader, at);
                break;
            case "expect":
                ReadExpect(ref reader, at);
                break;
            case var _ when TryReadQuestionDirective(directive, name, ref reader, at):
                break;
            default:
                _type.Report(
                    UnknownDirective.InType(name, directive, s_directives.FirstOrDefault(known => EditDistance.IsOne(known, directive)))
                );
                break;
        }
    }

    private void ReadType(ref ArgumentReader reader, TextSpan at)
    {
        if (!reader.TryReadWord(out var name) || !IsName(Slice(name)))
        {
            _type.Report(InvalidType.Name.At(at));
            return;
        }

        _type.Name = Slice(name);
        _type.NameSpan = name;
        if (reader.IsAtEnd)
        {
            return;
        }

        if (!reader.TryReadWord(out var word) || Slice(word) != "extends" || !reader.TryReadWord(out var other) || !reader.IsAtEnd)
        {
            _type.Report(InvalidType.Base.At(TextSpan.FromBounds(word.Start, at.End)));
            return;
        }

        _type.BaseName = Slice(other);
        _type.BaseSpan = other;
    }

    private void ReadPattern(ref ArgumentReader reader, TextSpan at, ImmutableArray<ReadPattern>.Builder patterns, bool isRunningHeader)
    {
        if (!reader.TryReadQuoted(out var quoted) || !reader.IsAtEnd)
        {
            _type.Report(isRunningHeader ? InvalidType.Aside.At(at) : InvalidType.Read.At(at));
        }
        else if (quoted.Problem is not null)
        {
            _type.Report(InvalidType.UnclosedPattern.At(quoted.Span));
        }
        else if (!Patterns.ReadPattern.TryParse(quoted.Value, quoted.Span, isRunningHeader, out var pattern, out var problem))
        {
            _type.Report(problem!);
        }
        else
        {
            patterns.Add(pattern);
        }
    }

    private void ReadOrder(ref ArgumentReader reader, TextSpan at)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        while (reader.TryReadWord(out var name))
        {
            names.Add(Slice(name));
        }

        if (names.Count < 2)
        {
            _type.Report(InvalidType.Order.At(at));
            return;
        }

        _orders.Add(new OrderRule(names.ToImmutable(), at));
    }

    private void ReadTerm(ref ArgumentReader reader, TextSpan at)
    {
        if (
            reader.TryReadWord(out var field)
            && reader.TryReadWord(out var count)
            && reader.TryReadWord(out var unit)
            && reader.TryReadWord(out var after)
            && Slice(after) == "after"
            && reader.TryReadWord(out var from)
            && reader.IsAtEnd
            && InvariantValues.TryNormalize(
                Slice(TextSpan.FromBounds(count.Start, unit.End)),
                ValueType.Of(ValueKind.Duration),
                out var duration
            )
        )
        {
            _terms.Add(new TermRule(Slice(field), duration, Slice(from), at));
        }
        else
        {
            _type.Report(InvalidType.Term.At(at));
        }
    }

    private DocumentType Finish()
    {
        if (_type.Name.Length == 0 && !_once.Contains("type"))
        {
            _type.Report(InvalidType.NoType.At(default));
        }

        EndQuestion();
        _type.Own = new Declarations(
            _fields.ToImmutable(),
            _patterns.ToImmutable(),
            _orders.ToImmutable(),
            _terms.ToImmutable(),
            _runningHeaders.ToImmutable(),
            _headings.ToImmutable(),
            _questions.ToImmutable(),
            _dropped.ToImmutable(),
            _sheets.ToImmutable()
        );
        return _type;
    }

    private string FirstWord(TextSpan span) => Slice(span).Split((char[]?)null, 2)[0];

    private string Slice(TextSpan span) => _content.Substring(span.Start, span.Length);

    private static bool IsName(string name) => Characters.IsAsciiLetter(name[0]) && name.All(Characters.IsDirectiveName);
}
