using DocDsl.Core.Text;

namespace DocDsl.Core.Diagnostics;

/// <summary>One row of the table of rules.</summary>
/// <param name="Id">Never reused, for example <c>QA3001</c>.</param>
/// <param name="Title">What is wrong, in general.</param>
/// <param name="MessageFormat">What is wrong, with <c>{0}</c>, <c>{1}</c> … for the arguments.</param>
/// <param name="Category">The family: Text, Numbering, Answers, References, Fields, Code, or DocDsl itself.</param>
/// <param name="DefaultSeverity">What it is where nobody configured it.</param>
internal record DiagnosticRule(string Id, string Title, string MessageFormat, string Category, DiagnosticSeverity DefaultSeverity)
{
    /// <summary>The page that explains the rule, with a wrong and a right example.</summary>
    public string HelpLink => $"https://github.com/docdsl/docdsl/blob/main/docs/rules/{Id}.md";
}

/// <summary>A rule whose message takes one argument.</summary>
internal sealed record DiagnosticRule<T>(string Id, string Title, string MessageFormat, string Category, DiagnosticSeverity DefaultSeverity)
    : DiagnosticRule(Id, Title, MessageFormat, Category, DefaultSeverity)
    where T : notnull
{
    internal Diagnostic At(TextSpan span, T argument) => Diagnostic.Create(this, span, argument);
}

/// <summary>A rule whose message takes two arguments.</summary>
internal sealed record DiagnosticRule<T1, T2>(string Id, string Title, string MessageFormat, string Category, DiagnosticSeverity DefaultSeverity)
    : DiagnosticRule(Id, Title, MessageFormat, Category, DefaultSeverity)
    where T1 : notnull
    where T2 : notnull
{
    internal Diagnostic At(TextSpan span, T1 first, T2 second) => Diagnostic.Create(this, span, first, second);
}
