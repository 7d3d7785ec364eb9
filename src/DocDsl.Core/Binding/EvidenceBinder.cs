using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Binding;

/// <summary>Binds <c>@evidence</c> below answers: what shows that the answer is true. Whether the named code exists, the analyzer checks (QA6006).</summary>
internal static class EvidenceBinder
{
    public static void Bind(Binder binder, QuestionBinder questions)
    {
        foreach (var (directive, answer) in questions.LaterInAnswers)
        {
            if (directive.Arguments is EvidenceArguments evidence)
            {
                answer.Evidence = answer.Evidence.Add(new EvidenceSymbol(evidence.Target, evidence.IsCode, evidence.TargetSpan));
            }
        }
    }
}
