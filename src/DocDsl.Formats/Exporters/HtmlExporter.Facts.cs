using System.Globalization;

namespace DocDsl.Formats.Exporters;

// What is known of an answer besides its words: what it promises, what it rests on, when it was reviewed. Not by AnswerFacts, whose days
// are words: on a page they are elements that programs read.
internal sealed partial class HtmlExporter
{
    private void WriteFacts(Answer answer)
    {
        var facts = AnswerValues.FactsOf(answer).ToList();
        if (
            facts.Count == 0
            && answer
                is
            {
                By: null,
                Promises.Count: 0,
                Evidence.Count: 0,
                Reviewed: null,
                Corrections.Count: 0,
                Fulfils.Count: 0,
                SameAs: null,
                Supersedes.Count: 0,
                SupersededBy: null
            }
        )
        {
            return;
        }

        _html.Append("<dl class=\"facts\">\n");
        foreach (var promise in answer.Promises)
        {
            _html.Append($"<dt>{_words.Promise}</dt><dd>{HtmlText.Encode(promise.Words)}");
            if (promise.Due is { } due)
            {
                _html.Append($" ({string.Format(CultureInfo.InvariantCulture, _words.Due, DateOf(due))})");
            }

            if (promise.FulfilledBy is { Document: var document })
            {
                var where = HtmlText.Encode(document.Name) + (promise.FulfilledOn is { } on ? ", " + DateOf(on) : "");
                _html.Append($" ({string.Format(CultureInfo.InvariantCulture, _words.Fulfilled, where)})");
            }

            _html.Append("</dd>\n");
        }

        WriteOthers(answer);
        foreach (var evidence in answer.Evidence)
        {
            _html.Append($"<dt>{_words.Evidence}</dt><dd>");
            if (evidence.Kind is EvidenceKind.Code or EvidenceKind.Test)
            {
                _html.Append($"<code>{HtmlText.Encode(evidence.Target)}</code>");
            }
            else if (_links.Of(evidence) is { } address)
            {
                _html.Append($"<a href=\"{HtmlText.Encode(address)}\">{HtmlText.Encode(evidence.Target)}</a>");
            }
            else
            {
                _text.WriteWords(evidence.Target);
            }

            _html.Append("</dd>\n");
        }

        foreach (var (name, fact) in facts)
        {
            _html.Append($"<dt>{_words.BoundTo}</dt><dd>{HtmlText.Encode(name)}");
            _html.Append(
                _links.Of(fact) is { } address ? $"<a href=\"{HtmlText.Encode(address)}\">{HtmlText.Encode(fact.Target)}</a>"
                : fact.Kind == ValueFactKind.File ? HtmlText.Encode(fact.Target)
                : $"<code>{HtmlText.Encode(fact.Target)}</code>"
            );
            _html.Append(fact.Kind == ValueFactKind.BuildProperty ? " (MSBuild)</dd>\n" : "</dd>\n");
        }

        if (answer.Reviewed is { } review)
        {
            _html.Append($"<dt>{_words.Reviewed}</dt><dd>{DateOf(review.Date)}");
            _html.Append(review.By is { } reviewer ? ", " + HtmlText.Encode(reviewer) : "");
            _html.Append(
                review.Next is { } next ? $" ({string.Format(CultureInfo.InvariantCulture, _words.ReviewAgain, DateOf(next))})" : ""
            );
            _html.Append("</dd>\n");
        }

        foreach (var correction in answer.Corrections)
        {
            _html.Append($"<dt>{_words.Corrected}</dt><dd>{DateOf(correction.Date)}: {HtmlText.Encode(correction.Reason)}</dd>\n");
        }

        _html.Append(answer.By is { } by ? $"<dt>{_words.By}</dt><dd>{HtmlText.Encode(by)}</dd>\n" : "").Append("</dl>\n");
    }

    private void WriteOthers(Answer answer)
    {
        foreach (var promise in answer.Fulfils)
        {
            var on = promise.On is { } day ? $" ({DateOf(day)})" : "";
            _html.Append($"<dt>{_words.Fulfils}</dt><dd>{HtmlText.Encode(promise.ToString())}{on}</dd>\n");
        }

        if (AnswerNames.SameAs(answer) is { } same)
        {
            _html.Append($"<dt>{_words.SameAs}</dt><dd>{HtmlText.Encode(same)}</dd>\n");
        }

        foreach (var superseded in answer.Supersedes)
        {
            _html.Append($"<dt>{_words.Supersedes}</dt><dd>{HtmlText.Encode(AnswerNames.Of(superseded))}</dd>\n");
        }

        if (AnswerNames.SupersededBy(answer) is { } other)
        {
            _html.Append($"<dt>{_words.SupersededBy}</dt><dd>{HtmlText.Encode(other)}</dd>\n");
        }
    }
}
