using System.Security.Cryptography;
using System.Text;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using Xunit.Abstractions;

namespace DocDsl.Corpus.Tests;

/// <summary>Which sentences of real answers read like promises to QA8009, and which of them people read as promises too.</summary>
public sealed class PromiseHintTests(ITestOutputHelper output)
{
    /// <summary>Hints at sentences that nobody has read as promises: in one letter, and in all.</summary>
    private const int MaxFalseInLetter = 1;
    private const int MaxFalse = 2;

    /// <summary>Hints at promises, as it prints them: no change may find less.</summary>
    private const int Promises = 10;

    /// <summary>The hashes of the words that were read as promises, on 30 November 2026.</summary>
    private static readonly HashSet<string> s_promises =
    [
        "a8d10987",
        "f8b9a2fe",
        "71b0fe17",
        "808dd752",
        "287e277b",
        "e38be15a",
        "d8887b9a",
        "eb7c685c",
        "6dd18697",
        "5b20e91e",
    ];

    [CorpusFact]
    public void Sentences_that_read_like_promises_are_promises()
    {
        var (letters, right, wrong) = (0, 0, 0);
        foreach (var letter in Corpus.Dutch.Where(letter => letter.Kind == "answered"))
        {
            var model = SemanticAnalysis.Analyze(
                new SourceText("@document kamervragen nl-NL\n" + letter.Text, letter.File),
                DocumentTypeSet.Create([])
            );
            var hints = model.Diagnostics.Where(diagnostic => diagnostic.Id == "QA8009").ToList();
            var isRight = hints.ToLookup(hint => s_promises.Contains(HashOf(hint["words"]!)));
            output.WriteLine($"{letter.File}: {hints.Count} hints, {isRight[true].Count()} promises");
            foreach (var hint in isRight[false])
            {
                output.WriteLine($"    {HashOf(hint["words"]!)} {hint["words"]}");
            }

            letters++;
            right += isRight[true].Count();
            wrong += isRight[false].Count();
            Assert.True(isRight[false].Count() <= MaxFalseInLetter, letter.File);
        }

        output.WriteLine($"{letters} letters: {right + wrong} hints, {right} promises, {wrong} others");
        output.WriteLine($"{(double)wrong / letters:0.00} others a letter");
        Assert.True(wrong <= MaxFalse);
        Assert.True(right >= Promises);
    }

    private static string HashOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8];
}
