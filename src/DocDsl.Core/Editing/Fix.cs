using System.Collections.Immutable;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>A code fix: its title in a menu, and the changes to the text.</summary>
internal sealed class Fix
{
    internal Fix(string key, string title, bool isAutomatic, ImmutableArray<TextChange> changes)
    {
        Key = key;
        Title = title;
        IsAutomatic = isAutomatic;
        Changes = changes;
    }

    /// <summary>The same for all fixes of one kind, for example <c>move-directive</c>: fix-all applies those of one key.</summary>
    public string Key { get; }

    /// <summary>What it does, as a menu shows it: <c>Move '@id' below the heading</c>.</summary>
    public string Title { get; }

    /// <summary>
    /// Whether it may be applied without asking: there is one way to correct the diagnostic, and no words or facts are invented or lost.
    /// </summary>
    public bool IsAutomatic { get; }

    /// <summary>What it does, in the order of the text; the changes never overlap.</summary>
    public ImmutableArray<TextChange> Changes { get; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
