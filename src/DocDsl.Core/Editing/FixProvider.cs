namespace DocDsl.Core.Editing;

/// <summary>Offers code fixes for one rule or several; a new one is a class like this, and a line in <see cref="Fixes"/>.</summary>
internal abstract class FixProvider
{
    /// <summary>The ids of the rules.</summary>
    public abstract IReadOnlyList<string> Rules { get; }

    /// <summary>Offers fixes for <see cref="FixContext.Diagnostic"/>; none if there is no safe one.</summary>
    public abstract void Offer(FixContext context);
}
