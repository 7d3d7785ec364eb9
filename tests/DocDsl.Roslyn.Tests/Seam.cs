namespace DocDsl.Roslyn.Tests;

/// <summary>
/// Tests that put something else in the place of the binder, which all share: one class at a time, and none of the others meanwhile.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Seam
{
    public const string Name = "Seam";
}
