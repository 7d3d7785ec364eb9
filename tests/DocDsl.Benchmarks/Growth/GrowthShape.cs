namespace DocDsl.Benchmarks.Growth;

/// <summary>A document, or a type, that repeats one thing, and what is done with it.</summary>
/// <param name="Name">What is repeated.</param>
/// <param name="Text">The text with a count of repetitions.</param>
/// <param name="Prepare">Given the text, returns the work that is measured; what comes before it is not.</param>
internal sealed record GrowthShape(string Name, Func<int, string> Text, Func<string, Action> Prepare)
{
    /// <summary>The text of about a length.</summary>
    public string OfLength(int characters)
    {
        // The length of one repetition may grow with their count (numbers get longer), so the count is found from below.
        var count = 8;
        while (true)
        {
            var text = Text(count);
            if (text.Length >= characters * 0.95)
            {
                return text;
            }

            count = Math.Max(count + 1, (int)(count * Math.Min(64, (double)characters / text.Length)));
        }
    }
}
