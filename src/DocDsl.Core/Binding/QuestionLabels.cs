using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>The labels (AC-01, 1.2.3) that questions have in place of numbers. A label is the id of its question, as written.</summary>
internal sealed class QuestionLabels
{
    /// <summary>Null while there are none, as in most documents.</summary>
    private Dictionary<(int Scope, string Label), int>? _known;

    /// <summary>Gives a question its label; a second use is reported (QA2001) and is not an id.</summary>
    public QuestionIdentity Add(
        QuestionIdentity identity,
        int question,
        string label,
        TextSpan span,
        int scope,
        List<Diagnostic> diagnostics
    )
    {
        _known ??= [];
        if (!_known.ContainsKey((scope, label)))
        {
            _known.Add((scope, label), question);

            // A name without a digit is an id, which no reader sees.
            return QuestionLabel.Is(label)
                ? identity with { Given = new QuestionId(label, span, IdOrigin.Label), HeadingLabel = label }
                : identity with { Given = new QuestionId(label, span, IdOrigin.Directive) };
        }

        diagnostics.Add(DuplicateNumber.Label(identity.HeadingSpan, label));
        return identity;
    }

    /// <summary>The question that has a label; −1 where none has.</summary>
    public int Find(string label, int scope) => _known is not null && _known.TryGetValue((scope, label), out var question) ? question : -1;
}
