namespace DocDsl.Formats.Exporters.Word;

/// <summary>Counts what must have a number of its own in a file.</summary>
/// <param name="last">The highest number that is taken.</param>
internal sealed class WordCounter(int last)
{
    private int _last = last;

    public int Next() => ++_last;
}
