using DocDsl.Core.Editing;

namespace DocDsl.Core.Tests.Editing;

/// <summary>Applies one fix, and holds what holds for all.</summary>
internal static class Fixed
{
    /// <summary>
    /// The first diagnostic of the rule that has the fix, corrected by it, makes <paramref name="before"/> <paramref name="after"/>.
    /// </summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="key">The fix's key.</param>
    /// <param name="before">The document.</param>
    /// <param name="after">The document after it.</param>
    /// <param name="reveals">The rules whose diagnostics may come in its place.</param>
    public static void Check(string rule, string key, string before, string after, params string[] reveals)
    {
        var model = Marked.Model(before);
        var found = model.Diagnostics.Where(diagnostic => diagnostic.Id == rule).ToArray();
        Assert.True(found.Length > 0, $"no {rule} in\n{before}\nbut {string.Join("\n", model.Diagnostics)}");
        var fix = found.SelectMany(diagnostic => Fixes.For(model, diagnostic)).FirstOrDefault(fix => fix.Key == key);
        Assert.True(
            fix is not null,
            $"no {key} among {string.Join(", ", found.SelectMany(diagnostic => Fixes.For(model, diagnostic)).Select(fix => fix.Key))}"
        );
        Assert.Equal(after, model.Tree.Text.WithChanges(fix.Changes).Content);

        var corrected = Marked.Model(after);
        Assert.True(corrected.Diagnostics.Count(diagnostic => diagnostic.Id == rule) < found.Length);
        foreach (var group in corrected.Diagnostics.GroupBy(diagnostic => diagnostic.Id).Where(group => !reveals.Contains(group.Key)))
        {
            Assert.True(group.Count() <= model.Diagnostics.Count(diagnostic => diagnostic.Id == group.Key), $"{group.First()} came");
        }

        if (found.Length == 1)
        {
            Assert.DoesNotContain(
                corrected.Diagnostics.SelectMany(diagnostic => Fixes.For(corrected, diagnostic)),
                other => other.Key == key && rule == found[0].Id
            );
        }
    }
}
