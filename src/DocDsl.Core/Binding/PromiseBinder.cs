using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Binding;

/// <summary>Binds <c>@by</c> and <c>@promise</c> below answers.</summary>
internal sealed class PromiseBinder(Binder binder, Evidence evidence)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public void Bind(QuestionBinder questions)
    {
        foreach (var (directive, answer) in questions.LaterInAnswers)
        {
            switch (directive.Kind)
            {
                case DirectiveKind.By:
                    BindBy(directive, answer);
                    break;
                case DirectiveKind.Promise:
                    BindPromise(directive, answer);
                    break;
            }
        }
    }

    private void BindBy(DirectiveSyntax directive, AnswerSymbol answer)
    {
        var reader = new ArgumentReader(binder.Content, directive.ArgumentSpan);
        var isQuoted = reader.TryReadQuoted(out var quoted);
        var name = isQuoted ? quoted.Value.Trim() : directive.Argument;
        if (name.Length == 0 || quoted.Problem is not null || (isQuoted && !reader.IsAtEnd))
        {
            binder.ReportMalformed(directive, quoted.Problem ?? "needs who answers, for example '@by \"Minister De Vries\"'");
        }
        else
        {
            answer.By ??= name;
        }
    }

    private void BindPromise(DirectiveSyntax directive, AnswerSymbol answer)
    {
        const string Needed = "needs an id and the words that make it, for example '@promise brief by 2026-03-01 from \"words\"'";
        var reader = new ArgumentReader(binder.Content, directive.ArgumentSpan);
        if (!reader.TryReadWord(out var idSpan) || !DirectiveBinding.IsId(reader.ToString(idSpan)))
        {
            binder.ReportMalformed(directive, Needed);
            return;
        }

        string? due = null;
        if (reader.TryReadKeyword("by"))
        {
            if (!reader.TryReadWord(out var date) || !InvariantValues.TryNormalize(reader.ToString(date), ValueType.Of(ValueKind.Date), out due))
            {
                binder.Report(DiagnosticRules.MalformedArgument.At(date.Length > 0 ? date : directive.NameSpan, directive.Name, "needs a date behind 'by', written 2026-03-01"));
                due = null;
            }
        }

        if (!reader.TryReadClause("from", out var quoted) || !reader.IsAtEnd || quoted.Problem is not null)
        {
            binder.ReportMalformed(directive, quoted.Problem ?? Needed);
            return;
        }

        var id = reader.ToString(idSpan);
        if (!_ids.Add(id))
        {
            binder.Report(DiagnosticRules.MalformedArgument.At(idSpan, directive.Name, $"has the id '{id}', which another promise of the document has"));
        }

        var words = string.Join(" ", quoted.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        answer.Promises = answer.Promises.Add(new PromiseSymbol(id, idSpan, due, words, evidence.Find(answer, quoted), answer));
    }
}
