namespace DocDsl.Workspaces;

/// <summary>The pages that explain the rules, as in <c>docs/rules</c>.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule, in Markdown; null where there is no such rule.</summary>
    /// <param name="id">For example <c>QA3001</c>.</param>
    public static string? Find(string id)
    {
        using var page = typeof(RulePages).Assembly.GetManifestResourceStream(id);
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
