namespace Voorbeeld;

/// <summary>The list as JSON.</summary>
/// <param name="Day">The day of the list.</param>
/// <param name="Promises">The promises.</param>
public sealed record PromiseList(DateOnly Day, IReadOnlyList<PromiseRow> Promises);
