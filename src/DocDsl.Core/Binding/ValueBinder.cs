using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
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
            if (directive.Arguments is ExpectArguments expect)
            {
                BindExpect(directive, expect, all, expecting);
            }
        }

        ExpectOfType(expecting);
        foreach (var (directive, answer) in questions.LaterInAnswers)
        {
            if (directive.Arguments is ValueArguments value)
            {
                BindValue(directive, value, answer);
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

    private void BindExpect(
        DirectiveSyntax directive, ExpectArguments expect, IReadOnlyList<QuestionSymbol> all, List<AnswerableSymbol> expecting)
    {
        var targets = expect.Target is { } target ? binder.FindTargets(directive, target.Number, all) : parts.TargetsOf(directive, all);
        if (expect.IsMalformed)
        {
            return;
        }

        foreach (var symbol in targets)
        {
            if (symbol.Expected is not null)
            {
                binder.Report(RepeatedDirective.ForQuestion.At(directive.NameSpan, directive.Name));
                return;
            }

            symbol.Expect(expect.Type, expect.TypeSpan);
            expecting.Add(symbol);
        }
    }

    private void BindValue(DirectiveSyntax directive, ValueArguments value, AnswerSymbol answer)
    {
        var targets = value.Target is { } target
            ? binder.FindTargets(directive, target.Number, answer.Questions)
            : parts.TargetsOf(directive, answer.Questions, answer);
        foreach (var symbol in targets)
        {
            if (symbol is PartSymbol part && part.Answer != answer)
            {
                var name = new QuestionNumber(part.Question.Written?.Number ?? 0, part.Letter).ToString();
                binder.ReportMalformed(directive, MalformedArgument.PartNotCovered, name);
                return;
            }

            if (!_given.Add(symbol))
            {
                binder.Report(RepeatedDirective.ForQuestion.At(directive.NameSpan, directive.Name));
                return;
            }
        }

        if (value.IsMalformed)
        {
            return;
        }

        var place = evidence.Find(answer, value.Words);
        foreach (var symbol in targets)
        {
            Give(directive, symbol, answer, value, place);
        }
    }

    private void Give(DirectiveSyntax directive, AnswerableSymbol symbol, AnswerSymbol answer, ValueArguments arguments, TextSpan place)
    {
        var (text, written, quoted) = (arguments.Value, arguments.ValueSpan, arguments.Words);
        if (symbol.Expected is null && written.Length == 0)
        {
            binder.Report(MalformedArgument.KindRequired.At(directive.ArgumentSpan));
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
                binder.Report(UnexpectedValue.QuotedText(quoted.Span, quoted.Value, type.ToString()));
            }

            return;
        }

        if (!InvariantValues.TryNormalize(text, type, out var value))
        {
            binder.Report(Unexpected(written, text, type));
            return;
        }

        symbol.Value = new ValueSymbol(type, value, place);
        if (type.Kind is ValueKind.Text or ValueKind.Person or ValueKind.Office)
        {
            return;
        }

        if (isRead && !InvariantValues.AreSame(read, value, type))
        {
            binder.Report(ContradictedValue.QuotedText(written, value, read));
        }
        else if (symbol.Answer == answer && parts.IsAlone(symbol)
            && NaturalValues.TryReadOpening(answer.Text.Text, type, binder.Tree.Language, out var opening, out _)
            && opening != value)
        {
            binder.Report(ContradictedValue.Opening(written, value, opening));
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
            binder.Report(symbol is PartSymbol part ? NoValue.Part(answer.HeadingSpan, part.Name, type.ToString())
                : symbol.Name is { } name ? NoValue.Question(answer.HeadingSpan, name, type.ToString())
                : NoValue.UnnamedQuestion(answer.HeadingSpan, type.ToString()));
        }
    }

    private static Diagnostic Unexpected(TextSpan written, string value, ValueType type) => type.Kind switch
    {
        ValueKind.YesNo => UnexpectedValue.YesNo(written, value),
        ValueKind.Date => UnexpectedValue.Date(written, value),
        ValueKind.Number => UnexpectedValue.Number(written, value),
        ValueKind.Integer => UnexpectedValue.Integer(written, value),
        ValueKind.Amount when type.Currency is { } currency => UnexpectedValue.AmountOf(written, value, currency),
        ValueKind.Amount => UnexpectedValue.Amount(written, value),
        ValueKind.Duration => UnexpectedValue.Duration(written, value),
        ValueKind.Url => UnexpectedValue.Url(written, value),
        ValueKind.Choice => UnexpectedValue.Choice(written, value, string.Join(", ", type.Choices)),
        _ => UnexpectedValue.Empty(written),
    };
}
