using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

/// <summary>The one list of languages. It is apart from <see cref="Language"/>, whose instances it is made of.</summary>
internal static class LanguageList
{
    /// <summary>In the order in which an undeclared document is tried.</summary>
    private static readonly ImmutableArray<Language> s_shipped = ImmutableArray.Create(
        Dutch.Table,
        English.Table,
        German.Table,
        French.Table
    );

    /// <summary>Null until a test adds a language, so that a parser pays for nothing else than looking.</summary>
    private static AsyncLocal<ImmutableArray<Language>>? s_scoped;

    /// <summary>The languages that are known here.</summary>
    public static ImmutableArray<Language> Current => s_scoped is { Value: { IsDefault: false } languages } ? languages : s_shipped;

    /// <summary>Adds a language until the result is disposed, for the code that runs here and what it starts; for tests.</summary>
    public static IDisposable With(Language language)
    {
        Interlocked.CompareExchange(ref s_scoped, new AsyncLocal<ImmutableArray<Language>>(), null);
        var before = s_scoped.Value;
        s_scoped.Value = Current.Add(language);
        return new Scope(before);
    }

    private sealed class Scope(ImmutableArray<Language> before) : IDisposable
    {
        public void Dispose() => s_scoped!.Value = before;
    }
}
