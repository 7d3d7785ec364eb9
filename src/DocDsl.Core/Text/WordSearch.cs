#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace DocDsl.Core.Text;

/// <summary>
/// Finds some words in a text, all in one pass where the processor can: each rule's own search would cost as much as all of them.
/// </summary>
/// <remarks>
/// Two neighbouring characters of each word are looked for in 32 places at once, by tables of the halves of a character's byte
/// (the algorithm known as Teddy); what they let through is compared.
/// </remarks>
internal sealed class WordSearch
{
    private readonly string[] _words;

    /// <summary>For each word the place of its two rarest neighbours.</summary>
    private readonly int[] _offsets;

#if NET8_0_OR_GREATER
    private const int Buckets = 8;

    private readonly Vector256<byte> _firstLow;
    private readonly Vector256<byte> _firstHigh;
    private readonly Vector256<byte> _secondLow;
    private readonly Vector256<byte> _secondHigh;

    /// <summary>
    /// Control characters and the soft hyphen, by the halves of their byte: of 0 all but tab and line ends, all of 1, 8 and 9, 7F and AD.
    /// </summary>
    private static readonly Vector256<byte> s_controlLow = Halves(3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 3, 2, 10, 3, 7);
    private static readonly Vector256<byte> s_controlHigh = Halves(1, 2, 0, 0, 0, 0, 0, 4, 2, 2, 8, 0, 0, 0, 0, 0);
#endif

    /// <param name="words">Two characters or more each, without repetition.</param>
    public WordSearch(IEnumerable<string> words)
    {
        // Words whose pairs are alike share a bucket: a bucket lets each first character through with each second one.
        _words = words.OrderBy(PairOf, StringComparer.Ordinal).ToArray();
        _offsets = _words.Select(RarestPair).ToArray();
#if NET8_0_OR_GREATER
        _firstLow = Table(0, 0);
        _firstHigh = Table(0, 4);
        _secondLow = Table(1, 0);
        _secondHigh = Table(1, 4);
#endif
    }

    public int Count => _words.Length;

    /// <summary>The number of a word, as <see cref="WordHit.Word"/> has it; −1 when it is none of the words.</summary>
    public int IndexOf(string word) => Array.IndexOf(_words, word);

    /// <summary>All places of all words, those of each word in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="usualEnd">Up to where it is known to have no <see cref="UnusualCharacters"/>; 0 where nothing is known.</param>
    public List<WordHit> Find(string text, out int usualEnd)
    {
        usualEnd = 0;
        var hits = new List<WordHit>(16 + (text.Length / 512));
#if NET8_0_OR_GREATER
        if (Avx2.IsSupported && _words.Length > 0)
        {
            usualEnd = FindInOnePass(text, hits);
            return hits;
        }
#endif
        for (var word = 0; word < _words.Length; word++)
        {
            for (var at = text.IndexOf(_words[word], StringComparison.Ordinal); at >= 0;)
            {
                hits.Add(new WordHit(at, word));
                at = at + 1 < text.Length ? text.IndexOf(_words[word], at + 1, StringComparison.Ordinal) : -1;
            }
        }

        return hits;
    }

    private static string PairOf(string word) => word.Substring(RarestPair(word), 2);

    /// <summary>Where the pair begins whose characters are the least frequent in texts.</summary>
    private static int RarestPair(string word)
    {
        var best = 0;
        for (var i = 1; i + 1 < word.Length; i++)
        {
            best = Frequency(word[i]) + Frequency(word[i + 1]) < Frequency(word[best]) + Frequency(word[best + 1]) ? i : best;
        }

        return best;

        // Small letters by how often they stand in texts of the languages that are known; the rest are rare, but for what needs a table of
        // its own.
        static int Frequency(char c) => c >= 128 ? 99 : "qxyfczjwp.bumkhvglsdoritan e".IndexOf(c) + 2;
    }

#if NET8_0_OR_GREATER
    private Vector256<byte> Table(int place, int shift)
    {
        Span<byte> table = stackalloc byte[32];
        for (var word = 0; word < _words.Length; word++)
        {
            var c = _words[word][_offsets[word] + place];
            var bucket = (byte)(1 << (word * Buckets / _words.Length));
            for (var half = 0; half < 16; half++)
            {
                // What is no ASCII lets everything through.
                if (c >= 128 || ((c >> shift) & 15) == half)
                {
                    table[half] |= bucket;
                    table[half + 16] |= bucket;
                }
            }
        }

        return Vector256.Create<byte>(table);
    }

    private static Vector256<byte> Halves(params byte[] table) => Vector256.Create(Vector128.Create(table), Vector128.Create(table));

    private int FindInOnePass(string text, List<WordHit> hits)
    {
        ref var first = ref Unsafe.As<char, short>(ref MemoryMarshal.GetReference(text.AsSpan()));
        var low = Vector256.Create((byte)15);
        var highest = Vector256<ushort>.Zero;

        // Of those that are not Latin-1, which wrap around.
        var lowest = Vector256<ushort>.AllBitsSet;
        var firstOther = Vector256.Create((ushort)0x100);
        var controls = Vector256<byte>.Zero;
        var i = 0;
        for (; i + 33 <= text.Length; i += 32)
        {
            // Characters beyond Latin-1 become 255 or 0, which no word has.
            var leftHalf = Load(ref first, i);
            var rightHalf = Load(ref first, i + 16);
            var left = Avx2.PackUnsignedSaturate(leftHalf, rightHalf);
            var right = Avx2.PackUnsignedSaturate(Load(ref first, i + 1), Load(ref first, i + 17));
            var leftLow = left & low;
            var leftHigh = Vector256.ShiftRightLogical(left.AsUInt16(), 4).AsByte() & low;
            highest = Vector256.Max(highest, Vector256.Max(leftHalf.AsUInt16(), rightHalf.AsUInt16()));
            lowest = Vector256.Min(lowest, Vector256.Min(leftHalf.AsUInt16() - firstOther, rightHalf.AsUInt16() - firstOther));
            controls |= Avx2.Shuffle(s_controlLow, leftLow) & Avx2.Shuffle(s_controlHigh, leftHigh);
            var found =
                Avx2.Shuffle(_firstLow, leftLow)
                & Avx2.Shuffle(_firstHigh, leftHigh)
                & Avx2.Shuffle(_secondLow, right & low)
                & Avx2.Shuffle(_secondHigh, Vector256.ShiftRightLogical(right.AsUInt16(), 4).AsByte() & low);
            if (found != Vector256<byte>.Zero)
            {
                // Packing takes the halves of both vectors in turn.
                Compare(text, i, Avx2.Permute4x64(found.AsUInt64(), 0b11_01_10_00).AsByte(), hits);
            }
        }

        var isUsual =
            controls == Vector256<byte>.Zero
            && !Vector256.GreaterThanAny(highest, Vector256.Create((ushort)UnusualCharacters.LastSign))
            && !Vector256.LessThanAny(lowest, Vector256.Create((ushort)(UnusualCharacters.FirstSign - 0x100)));
        var usualEnd = isUsual ? i : 0;
        for (; i < text.Length; i++)
        {
            CompareAt(text, i, (1 << Buckets) - 1, hits);
        }

        return usualEnd;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(ref short first, int index) => Vector256.LoadUnsafe(ref first, (nuint)index);

    private void Compare(string text, int start, Vector256<byte> found, List<WordHit> hits)
    {
        for (var places = ~Vector256.Equals(found, Vector256<byte>.Zero).ExtractMostSignificantBits(); places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            CompareAt(text, start + place, found[place], hits);
        }
    }

    /// <summary>The first word of a bucket.</summary>
    private int FirstOf(int bucket) => (bucket * _words.Length + Buckets - 1) / Buckets;

    private void CompareAt(string text, int position, int buckets, List<WordHit> hits)
    {
        for (; buckets != 0; buckets &= buckets - 1)
        {
            var bucket = BitOperations.TrailingZeroCount(buckets);
            var end = FirstOf(bucket + 1);
            for (var word = FirstOf(bucket); word < end; word++)
            {
                var at = position - _offsets[word];
                if (at >= 0 && text.AsSpan(at).StartsWith(_words[word]))
                {
                    hits.Add(new WordHit(at, word));
                }
            }
        }
    }
#endif
}
