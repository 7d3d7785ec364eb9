using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Binding;

/// <summary>Binds <c>@expect</c> and <c>@value</c>: the typed value of each answer, with the words it rests on.</summary>
internal sealed class ValueBinder(Binder binder, QuestionBinder questions, PartAnswering parts, Evidence evidence)
{
    /// <summary>What has a value by a directive, be it wrong: nothing is read for it then.</summary>
    private readonly HashSet<AnswerableSymbol> _given = [];

    public void Bind()
    {
        var expecting = new List<AnswerableSymbol>();
        foreach (var (directive, all) in questions.LaterInQuestions)
        {
            if (directive.Kind == DirectiveKind.Expect)
            {
                BindExpect(directive, all, expecting);
            }
        }

        ExpectOfType(expecting);
        foreach (var (directive, answer) in questions.LaterInAnswers)
        {
            if (directive.Kind == DirectiveKind.Value)
            {
                BindValue(directive, answer);
            }
        }

        foreach (var symbol in expecting)
        {
            if (symbol.Answer is { } answer && !_given.Contains(symbol))
            {
                ReadValue(symbol, symbol.Expected!, answer);
            }
        }
    }

    /// <summary>What a document's type expects of all answers holds where no directive says another kind.</summary>
    private void ExpectOfType(List<AnswerableSymbol> expecting)
    {
        if (binder.Model.Type?.Expect is not { } type)
        {
            return;
        }

        foreach (var question in binder.Model.Questions)
        {
            foreach (var symbol in question.Parts.IsEmpty ? new AnswerableSymbol[] { question } : question.Parts.AsEnumerable<AnswerableSymbol>())
            {
                if (symbol.Expected is null)
                {
                    symbol.Expect(type, default);
                    expecting.Add(symbol);
                }
            }
        }
    }

    private void BindExpect(DirectiveSyntax directive, IReadOnlyList<QuestionSymbol> all, List<AnswerableSymbol> expecting)
    {
        if (!binder.TryReadTarget(directive, out var target, out var rest))
        {
            return;
        }

        var targets = target is { } named ? binder.FindTargets(directive, named, all) : parts.TargetsOf(directive, all);
        var reader = new ArgumentReader(binder.Content, rest);
        if (!ValueType.TryRead(ref reader, out var type, out var problem) || !reader.IsAtEnd || type.IsList)
        {
            binder.ReportMalformed(directive, problem ?? (type.IsList ? "names a list; an answer has one value" : "takes nothing behind the kind"));
            return;
        }

        foreach (var symbol in targets)
        {
            if (symbol.Expected is not null)
            {
                binder.Report(DiagnosticRules.RepeatedDirective.At(directive.NameSpan, directive.Name));
                return;
            }

            symbol.Expect(type, rest);
            expecting.Add(symbol);
        }
    }

    private void BindValue(DirectiveSyntax directive, AnswerSymbol answer)
    {
        if (!binder.TryReadTarget(directive, out var target, out var rest))
        {
            return;
        }

        var targets = target is { } named ? binder.FindTargets(directive, named, answer.Questions) : parts.TargetsOf(directive, answer.Questions, answer);
        foreach (var symbol in targets)
        {
            if (symbol is PartSymbol part && part.Answer != answer)
            {
                binder.ReportMalformed(directive, $"gives a value of {part.DescriptionInSentence}, which this answer does not cover");
                return;
            }

            if (!_given.Add(symbol))
            {
                binder.Report(DiagnosticRules.RepeatedDirective.At(directive.NameSpan, directive.Name));
                return;
            }
        }

        if (!TryRead(rest, out var written, out var quoted))
        {
            binder.ReportMalformed(directive, "needs the words it is read from, for example '@value no from \"words of the answer\"'");
            return;
        }

        if (quoted.Problem is not null)
        {
            binder.ReportMalformed(directive, quoted.Problem);
            return;
        }

        var place = evidence.Find(answer, quoted);
        foreach (var symbol in targets)
        {
            Give(directive, symbol, answer, written, quoted, place);
        }
    }

    /// <summary><c>[value] from "words"</c>; a value may be several words, or stand in quotation marks.</summary>
    private bool TryRead(TextSpan arguments, out TextSpan written, out QuotedText quoted)
    {
        var reader = new ArgumentReader(binder.Content, arguments);
        var start = reader.Rest.Start;
        var end = start;
        while (!reader.TryReadClause("from", out quoted))
        {
            if (reader.TryReadQuoted(out var value))
            {
                end = value.Span.End;
            }
            else if (reader.TryReadWord(out var word))
            {
                end = word.End;
            }
            else
            {
                written = default;
                return false;
            }
        }

        written = TextSpan.FromBounds(start, end);
        return reader.IsAtEnd;
    }

    private void Give(DirectiveSyntax directive, AnswerableSymbol symbol, AnswerSymbol answer, TextSpan written, QuotedText quoted, TextSpan place)
    {
        var text = Unquote(binder.Tree.Text.ToString(written));
        if (symbol.Expected is null && written.Length == 0)
        {
            binder.ReportMalformed(directive, "has no value, and no '@expect' below the question says what kind of value the words are");
            return;
        }

        var type = symbol.Expected ?? InvariantValues.Guess(text);
        var isRead = TryReadWords(quoted.Value, type, out var read);
        if (written.Length == 0)
        {
            if (isRead)
            {
                symbol.Value = new ValueSymbol(type, read, place);
            }
            else
            {
                binder.Report(DiagnosticRules.ValueOfOtherKind.At(quoted.Span, quoted.Value, $"cannot be read as {Describe(type, isWritten: false)}; write the value before 'from'"));
            }

            return;
        }

        if (!InvariantValues.TryNormalize(text, type, out var value))
        {
            binder.Report(DiagnosticRules.ValueOfOtherKind.At(written, text, $"is not {Describe(type, isWritten: true)}"));
            return;
        }

        symbol.Value = new ValueSymbol(type, value, place);
        if (type.Kind is ValueKind.Text or ValueKind.Person or ValueKind.Office)
        {
            return;
        }

        if (isRead && !InvariantValues.AreSame(read, value, type))
        {
            binder.Report(DiagnosticRules.ContradictedValue.At(written, value, $"the quoted words say '{read}'"));
        }
        else if (symbol.Answer == answer && parts.IsAlone(symbol)
            && NaturalValues.TryReadOpening(answer.Text.Text, type, binder.Tree.Language, out var opening, out _)
            && opening != value)
        {
            binder.Report(DiagnosticRules.ContradictedValue.At(written, value, $"the answer opens with '{opening}'"));
        }
    }

    /// <summary>Words that are a value, or that open with one: "Nee, er zijn geen datasets gedeeld".</summary>
    private bool TryReadWords(string words, ValueType type, out string value) =>
        NaturalValues.TryRead(words, type, binder.Tree.Language, out value)
        || NaturalValues.TryReadOpening(words, type, binder.Tree.Language, out value, out _);

    /// <summary>Reads the value from the answer itself: the way it opens, or all of it.</summary>
    private void ReadValue(AnswerableSymbol symbol, ValueType type, AnswerSymbol answer)
    {
        if (answer.Status is not (AnswerStatus.Answered or AnswerStatus.Partial) || answer.Text.IsEmpty)
        {
            return;
        }

        var text = answer.Text.Text;
        if (type.Kind == ValueKind.Text)
        {
            symbol.Value = new ValueSymbol(type, text, answer.Text.ToSource(new TextSpan(0, text.Length)));
        }
        else if (parts.IsAlone(symbol) && NaturalValues.TryReadOpening(text, type, binder.Tree.Language, out var value, out var length))
        {
            symbol.Value = new ValueSymbol(type, value, answer.Text.ToSource(new TextSpan(0, length)));
        }
        else if (parts.IsAlone(symbol) && type.Kind is not (ValueKind.Person or ValueKind.Office) && NaturalValues.TryRead(text, type, binder.Tree.Language, out value))
        {
            symbol.Value = new ValueSymbol(type, value, answer.Text.ToSource(new TextSpan(0, text.Length)));
        }
        else if (answer.Status == AnswerStatus.Answered)
        {
            binder.Report(DiagnosticRules.NoValue.At(answer.HeadingSpan, symbol.Description, type.ToString()));
        }
    }

    private static string Unquote(string text) =>
        text.Length > 1 && text[0] == '"' && text[text.Length - 1] == '"' ? text.Substring(1, text.Length - 2).Replace("\"\"", "\"") : text;

    private static string Describe(ValueType type, bool isWritten)
    {
        var (name, example) = type.Kind switch
        {
            ValueKind.YesNo => ("'yes' or 'no'", ""),
            ValueKind.Date => ("a date", "2026-03-01"),
            ValueKind.Number => ("a number", "1250000.50"),
            ValueKind.Integer => ("a whole number", "1250"),
            ValueKind.Amount => type.Currency is null ? ("an amount", "1250000.50 EUR") : ($"an amount of {type.Currency}", "1250000.50"),
            ValueKind.Duration => ("a duration", "'3 weeks'"),
            ValueKind.Url => ("a web address", ""),
            ValueKind.Choice => ($"one of {string.Join(", ", type.Choices)}", ""),
            _ => ("a text", ""),
        };
        return isWritten && example.Length > 0 ? $"{name}, written {example}" : name;
    }
}
