namespace DocDsl.Core.Text;

/// <summary>Several names as one argument of a message.</summary>
internal static class NameList
{
    /// <summary><c>3, 4 and 6</c>.</summary>
    public static string And(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1];
}
