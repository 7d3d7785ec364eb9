using System.Diagnostics.CodeAnalysis;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Directives;

/// <summary>What a directive parses: the rest of its line, and what of the document its meaning depends on.</summary>
internal ref struct DirectiveInput
{
    private readonly string _name;

    /// <param name="content">The text of the document.</param>
    /// <param name="name">The directive's name.</param>
    /// <param name="nameSpan">Where the name is.</param>
    /// <param name="arguments">What follows the name, without blanks around it.</param>
    /// <param name="section">The section in which the directive is.</param>
    /// <param name="language">The language of the document, as far as it is known; null when it is not.</param>
    public DirectiveInput(string content, string name, TextSpan nameSpan, TextSpan arguments, SectionKind section, Language? language)
    {
        Content = content;
        _name = name;
        NameSpan = nameSpan;
        Arguments = arguments;
        Section = section;
        Language = language;
        Diagnostics = null;
    }

    public string Content { get; }

    public TextSpan NameSpan { get; }

    public TextSpan Arguments { get; }

    public SectionKind Section { get; }

    public Language? Language { get; }

    /// <summary>What is malformed; null while nothing is.</summary>
    public List<Diagnostic>? Diagnostics { get; private set; }

    /// <summary>The arguments as written.</summary>
    public readonly string Text => ToString(Arguments);

    /// <summary>Where a problem with the arguments is reported: at the arguments, or at the name where there are none.</summary>
    public readonly TextSpan Span => Arguments.Length > 0 ? Arguments : NameSpan;

    public readonly bool IsMalformed => Diagnostics is not null;

    public readonly string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    public readonly ArgumentReader CreateReader() => new(Content, Arguments);

    public void Report(Diagnostic diagnostic) => (Diagnostics ??= []).Add(diagnostic);

    /// <summary>Reports a message at the arguments.</summary>
    public void Report(Message message) => Report(message.At(Span));

    /// <summary>Reports a quotation mark that is not closed.</summary>
    public void ReportUnclosed() => Report(MalformedArgument.UnclosedQuotation.At(Span, _name));

    /// <summary>Reads a date, <c>yyyy-MM-dd</c>. What is not a date is reported there, or at the name of the directive.</summary>
    public bool TryReadDate(ref ArgumentReader reader, Message required, [NotNullWhen(true)] out string? date, out TextSpan span)
    {
        if (reader.TryReadWord(out span) && InvariantValues.TryNormalize(ToString(span), ValueType.Of(ValueKind.Date), out var read))
        {
            date = read;
            return true;
        }

        date = null;
        Report(required.At(span.Length > 0 ? span : NameSpan));
        return false;
    }

    /// <summary>Reads <c>#5</c>, <c>#5a</c>, <c>#a</c> or <c>#AC-01</c>, if the arguments begin with it.</summary>
    /// <returns>False when there is a target that is neither a number nor a label; that is reported.</returns>
    public bool TryReadTarget(ref ArgumentReader reader, out QuestionTarget? target)
    {
        target = null;
        if (reader.IsAtEnd || Content[reader.Rest.Start] != '#')
        {
            return true;
        }

        reader.TryReadWord(out var word);
        var digits = word.Start + 1;
        var value = 0;
        while (digits < word.End && Characters.IsDigit(Content[digits]) && value < 1_000_000)
        {
            value = value * 10 + (Content[digits] - '0');
            digits++;
        }

        var part = digits == word.End - 1 && Characters.IsAsciiLetter(Content[digits]) ? (char)(Content[digits] | 0x20) : '\0';
        if ((digits == word.Start + 1 && part == '\0') || digits + (part == '\0' ? 0 : 1) != word.End)
        {
            var span = TextSpan.FromBounds(word.Start + 1, word.End);
            if (QuestionLabel.Is(ToString(span)))
            {
                target = new QuestionTarget(new QuestionNumber(0), span, ToString(span));
                return true;
            }

            Report(MalformedArgument.MalformedTarget.At(word, _name));
            return false;
        }

        target = new QuestionTarget(new QuestionNumber(value, part), TextSpan.FromBounds(word.Start + 1, word.End));
        return true;
    }
}
