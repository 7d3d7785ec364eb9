using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Binding;

/// <summary>Binds <c>@by</c> and <c>@promise</c> below answers.</summary>
internal sealed class PromiseBinder(Binder binder, Evidence evidence)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public void Bind(QuestionBinder questions)
    {
        foreach (var (directive, answer) in questions.LaterInAnswers)
        {
            switch (directive.Arguments)
            {
                case ByArguments by:
                    answer.By ??= by.Name;
                    break;
                case PromiseArguments promise:
                    BindPromise(promise, answer);
                    break;
            }
        }
    }

    private void BindPromise(PromiseArguments promise, AnswerSymbol answer)
    {
        if (!_ids.Add(promise.Id))
        {
            binder.Report(MalformedArgument.DuplicatePromise.At(promise.IdSpan, promise.Id));
        }

        var words = string.Join(" ", promise.Words.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var place = evidence.Find(answer, promise.Words);
        answer.Promises = answer.Promises.Add(new PromiseSymbol(promise.Id, promise.IdSpan, promise.Due, words, place, answer));
    }
}
