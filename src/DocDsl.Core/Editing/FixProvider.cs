namespace DocDsl.Core.Editing;

/// <summary>Offers corrections for one rule or for some; adding one is one such file, and its line in <see cref="Fixes"/>.</summary>
internal abstract class FixProvider
{
    /// <summary>The ids of the rules.</summary>
    public abstract IReadOnlyList<string> Rules { get; }

    /// <summary>Offers what corrects <see cref="FixContext.Diagnostic"/>; nothing where there is no sound way.</summary>
    public abstract void Offer(FixContext context);
}
