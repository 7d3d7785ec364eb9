using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>The labels (AC-01, 1.2.3) that questions have in place of numbers. A label is the id of its question, as written.</summary>
internal sealed class QuestionLabels
{
    /// <summary>Null while there are none, as in most documents.</summary>
    private HashSet<(int Scope, string Label)>? _known;

    /// <summary>Gives a question its label; a second use is reported (QA2001) and is not an id.</summary>
    public QuestionIdentity Add(QuestionIdentity identity, string label, TextSpan span, int scope, List<Diagnostic> diagnostics)
    {
        if ((_known ??= []).Add((scope, label)))
        {
            return identity with { Given = new QuestionId(label, span, IdOrigin.Label) };
        }

        diagnostics.Add(DuplicateNumber.Label(identity.HeadingSpan, label));
        return identity;
    }
}
