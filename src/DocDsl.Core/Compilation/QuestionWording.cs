using DocDsl.Core.Rules;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// Hashes of the words of a question, by which the questions of many documents that have nearly the same words are found without comparing
/// each with each.
/// </summary>
/// <remarks>
/// Words that differ at one place have their first or their last half in common. Where a small word is missing one text has a word more
/// than the other, so that "half" is two lengths for an even number of words. Texts of 40 words and more may differ at more places
/// (<see cref="SimilarWords.Are"/>); they are found when all of these are in one half.
/// </remarks>
/// <param name="Whole">Of all words; equal words as <see cref="SimilarWords.Of"/> makes them have an equal hash.</param>
/// <param name="First">Of the first half.</param>
/// <param name="FirstLess">Of the first half less a word; the same as <paramref name="First"/> where the number of words is odd.</param>
/// <param name="Last">Of the last half.</param>
/// <param name="LastLess">Of the last half less a word.</param>
internal readonly record struct QuestionWording(ulong Whole, ulong First, ulong FirstLess, ulong Last, ulong LastLess)
{
    private const int MaxKeys = 4;

    /// <summary>The hashes of a text; null for a question too short to be asked twice without reason.</summary>
    public static QuestionWording? Of(string text)
    {
        if (text.Length < SimilarWords.MinTextLength)
        {
            return null;
        }

        var words = HashesOf(text);
        var count = words.Count;
        if (count < SimilarWords.MinWords)
        {
            return null;
        }

        var (half, less) = (count / 2, (count - 1) / 2);
        return new QuestionWording(
            Combine(words, 0, count, salt: 0),
            Combine(words, 0, half, salt: 1),
            Combine(words, 0, less, salt: 1),
            Combine(words, count - half, half, salt: 2),
            Combine(words, count - less, less, salt: 2)
        );
    }

    /// <summary>The hashes by which it is found; two or four.</summary>
    public int KeyCount => First == FirstLess && Last == LastLess ? 2 : MaxKeys;

    /// <summary>One of these.</summary>
    public ulong Key(int index) =>
        index switch
        {
            0 => First,
            1 => Last,
            2 => FirstLess,
            _ => LastLess,
        };

    /// <summary>Of each word a hash: as <see cref="SimilarWords.Of"/> has them, without making them.</summary>
    private static List<ulong> HashesOf(string text)
    {
        var words = new List<ulong>();
        var (hash, length) = (TextHash.Empty, 0);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                hash = TextHash.Add(hash, SimilarWords.WithoutAccent(char.ToLowerInvariant(c)));
                length++;
            }
            else if (length > 0 && !PlainWords.GoesOn(c))
            {
                words.Add(hash);
                (hash, length) = (TextHash.Empty, 0);
            }
        }

        if (length > 0)
        {
            words.Add(hash);
        }

        return words;
    }

    private static ulong Combine(List<ulong> words, int first, int count, int salt)
    {
        var hash = TextHash.Add(TextHash.Empty, (count * 3) + salt);
        for (var i = first; i < first + count; i++)
        {
            hash = TextHash.Add(TextHash.Add(hash, (int)words[i]), (int)(words[i] >> 32));
        }

        return hash;
    }
}
