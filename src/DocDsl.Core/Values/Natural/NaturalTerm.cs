namespace DocDsl.Core.Values.Natural;

/// <summary>Words of a sentence that say by when something is done.</summary>
/// <param name="First">The first of them.</param>
/// <param name="End">The word after the last.</param>
/// <param name="Due">The last day on which it is in time; null where the words alone do not say it.</param>
internal readonly record struct NaturalTerm(int First, int End, DateTime? Due);
