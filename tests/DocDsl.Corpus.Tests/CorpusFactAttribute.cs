namespace DocDsl.Corpus.Tests;

/// <summary>A test that needs real letters: skipped, with the reason, where the folder is not given.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Folder is null)
        {
            Skip = "DOCDSL_CORPUS names no folder of real letters.";
        }
    }
}
