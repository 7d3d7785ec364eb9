namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>After the words of <c>@value</c>: what the value may be bound to.</summary>
internal static class FactCompletions
{
    /// <param name="context">The cursor.</param>
    /// <param name="target">What is written of the arguments.</param>
    public static void Add(CompletionContext context, string target)
    {
        var end = target.LastIndexOf('"');
        if (end < 0 || target.Count(c => c == '"') % 2 != 0 || target[(end + 1)..].TrimStart().Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        foreach (
            var (kind, help) in new[]
            {
                ("code:", "a constant of the code that it must be equal to"),
                ("msbuild:", "a property of the build that it must be equal to"),
                ("file:", "a value in a file of JSON that it must be equal to: 'file:settings.json#/a/b'"),
            }
        )
        {
            context.Add(context.WordStart(), "is " + kind, CompletionKind.Keyword, help, end: context.WordEnd());
        }
    }
}
