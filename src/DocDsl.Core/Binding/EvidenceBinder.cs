using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Binds <c>@evidence</c> below answers: what shows that the answer is true. Whether named code is there, the analyzer tells (QA6006).</summary>
internal static class EvidenceBinder
{
    private const string Code = "code:";

    public static void Bind(Binder binder, QuestionBinder questions)
    {
        foreach (var (directive, answer) in questions.LaterInAnswers)
        {
            if (directive.Kind != DirectiveKind.Evidence)
            {
                continue;
            }

            var argument = directive.Argument;
            var span = directive.ArgumentSpan;
            var isCode = argument.StartsWith(Code, StringComparison.Ordinal);
            if (isCode)
            {
                argument = argument.Substring(Code.Length).Trim();
                span = new TextSpan(span.End - argument.Length, argument.Length);
            }

            if (isCode ? !IsName(argument) : !(argument.StartsWith("https://", StringComparison.Ordinal) || argument.StartsWith("http://", StringComparison.Ordinal)))
            {
                binder.ReportMalformed(directive, "names code or a web address, for example '@evidence code:Ministry.Security.AesStore'");
            }
            else
            {
                answer.Evidence = answer.Evidence.Add(new EvidenceSymbol(argument, isCode, span));
            }
        }
    }

    /// <summary>Words with dots between, and the types of parameters in brackets.</summary>
    private static bool IsName(string text)
    {
        var open = text.IndexOf('(');
        var path = open < 0 ? text : text.Substring(0, open);
        return (open < 0 || text[text.Length - 1] == ')')
            && path.Split('.').All(word => word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && word.All(c => char.IsLetterOrDigit(c) || c == '_'));
    }
}
