namespace DocDsl.Cli.Input;

/// <summary>A file that is not what it was in a commit.</summary>
/// <param name="Before">Where it was, from the repository's folder with <c>/</c>; null where it was not.</param>
/// <param name="After">Where it is, absolute; null where it was removed.</param>
internal readonly record struct GitChange(string? Before, string? After);
