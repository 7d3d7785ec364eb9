using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace DocDsl.Core.Text;

/// <summary>Finds some words in a text, all in one pass: each rule's own search would cost as much as all of them.</summary>
/// <remarks>
/// Two neighbouring characters of each word are looked for in many places at once; where they stand, the word is compared.
/// </remarks>
internal sealed class WordSearch
{
    /// <summary>Where <see cref="_byFirst"/> has what begins with no ASCII.</summary>
    private const int OtherCharacters = 128;

    /// <summary>In the order of their pairs.</summary>
    private readonly string[] _words;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>For each word its two rarest neighbours, and where in the word they stand.</summary>
    private readonly (char First, char Second, int Offset)[] _pairs;

    /// <summary>For each ASCII character, and for all others together, the first word whose pair may begin with it.</summary>
    private readonly int[] _byFirst = new int[OtherCharacters + 1];

    /// <summary>The bytes of the pairs, each in all places of a vector; each pair once.</summary>
    private readonly (Vector<byte> First, Vector<byte> Second)[] _vectors;

#if NET8_0_OR_GREATER
    private const int Buckets = 8;

    /// <summary>How many characters are looked at together.</summary>
    private const int Width = 32;

    /// <summary>How many vectors with a pair are remembered.</summary>
    private const int Remembered = 64;

    private readonly Vector256<byte> _firstLow;
    private readonly Vector256<byte> _firstHigh;
    private readonly Vector256<byte> _secondLow;
    private readonly Vector256<byte> _secondHigh;
    private readonly Vector256<byte> _thirdLow;
    private readonly Vector256<byte> _thirdHigh;

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
        _pairs = Array.ConvertAll(
            _words,
            word =>
            {
                var offset = RarestPair(word);
                return (word[offset], word[offset + 1], offset);
            }
        );
        for (var i = 0; i < _words.Length; i++)
        {
            _numbers.Add(_words[i], i);
        }

        for (var c = 0; c <= OtherCharacters; c++)
        {
            _byFirst[c] = _pairs.Count(pair => pair.First < c);
        }

        _vectors = _pairs
            .Select(pair => (First: (byte)pair.First, Second: (byte)pair.Second))
            .Distinct()
            .Select(pair => (new Vector<byte>(pair.First), new Vector<byte>(pair.Second)))
            .ToArray();
#if NET8_0_OR_GREATER
        (_firstLow, _firstHigh) = (Table(0, 0), Table(0, 4));
        (_secondLow, _secondHigh) = (Table(1, 0), Table(1, 4));
        (_thirdLow, _thirdHigh) = (Table(2, 0), Table(2, 4));
#endif
    }

    public int Count => _words.Length;

    /// <summary>The number of a word, as <see cref="WordHit.Word"/> has it; −1 when it is none of the words.</summary>
    public int IndexOf(string word) => _numbers.TryGetValue(word, out var number) ? number : -1;

    /// <summary>All places of all words, those of each word in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="usualEnd">Up to where it is known to have no <see cref="UnusualCharacters"/>; 0 where nothing is known.</param>
    public List<WordHit> Find(string text, out int usualEnd)
    {
        usualEnd = 0;
        var hits = new List<WordHit>(16 + (text.Length / 512));
        var start = 0;
#if NET8_0_OR_GREATER
        if (Avx2.IsSupported && _words.Length > 0)
        {
            start = FindInTables(text, hits, out usualEnd);
        }
#endif
        if (start == 0 && Vector.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            start = FindInVectors(text, hits);
        }

        for (var i = start; i + 1 < text.Length; i++)
        {
            CompareAt(text, i, hits);
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

    /// <summary>Compares each pair in all places of a vector; returns where the last vector ends.</summary>
    private int FindInVectors(string text, List<WordHit> hits)
    {
        ReadOnlySpan<(Vector<byte> First, Vector<byte> Second)> vectors = _vectors;
        var left = MemoryMarshal.Cast<char, Vector<ushort>>(text.AsSpan());
        var right = MemoryMarshal.Cast<char, Vector<ushort>>(text.AsSpan(Math.Min(1, text.Length)));
        var i = 0;
        for (; i + 1 < right.Length; i += 2)
        {
            // Of a character only its last byte, which says enough.
            var first = Vector.Narrow(left[i], left[i + 1]);
            var second = Vector.Narrow(right[i], right[i + 1]);
            var found = Vector<byte>.Zero;
            foreach (ref readonly var pair in vectors)
            {
                found |= Vector.Equals(first, pair.First) & Vector.Equals(second, pair.Second);
            }

            if (found != Vector<byte>.Zero)
            {
                CompareAt(text, i * Vector<ushort>.Count, Vector.AsVectorUInt64(found), hits);
            }
        }

        return i * Vector<ushort>.Count;
    }

    /// <summary>Compares where a vector has a byte that is not zero, the lowest first.</summary>
    private void CompareAt(string text, int start, Vector<ulong> places, List<WordHit> hits)
    {
        for (var i = 0; i < Vector<ulong>.Count; i++)
        {
            var position = start + (i * sizeof(ulong));
            for (var left = places[i]; left != 0; left >>= 8)
            {
                if ((left & 0xFF) != 0)
                {
                    CompareAt(text, position, hits);
                }

                position++;
            }
        }
    }

    /// <summary>Adds the words whose pair stands at a position, where the rest of them does too.</summary>
    private void CompareAt(string text, int position, List<WordHit> hits)
    {
        var (first, second) = (text[position], text[position + 1]);
        for (var word = _byFirst[Math.Min((int)first, OtherCharacters)]; word < _pairs.Length && _pairs[word].First <= first; word++)
        {
            if (_pairs[word].First == first && _pairs[word].Second == second)
            {
                var at = position - _pairs[word].Offset;
                if (at >= 0 && text.AsSpan(at).StartsWith(_words[word].AsSpan()))
                {
                    hits.Add(new WordHit(at, word));
                }
            }
        }
    }

#if NET8_0_OR_GREATER
    /// <summary>Which buckets let a half of a character's byte through, in a place counted from the beginning of the pair.</summary>
    private Vector256<byte> Table(int place, int shift)
    {
        Span<byte> table = stackalloc byte[32];
        for (var word = 0; word < _words.Length; word++)
        {
            // What is no ASCII lets everything through, as does a pair at its word's end what comes after it.
            var at = _pairs[word].Offset + place;
            var c = at < _words[word].Length ? _words[word][at] : '\uFFFF';
            var bucket = (byte)(1 << (word * Buckets / _words.Length));
            for (var half = 0; half < 16; half++)
            {
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

    /// <summary>
    /// Looks for each pair by tables of the halves of a character's byte (the algorithm known as Teddy), which costs the same for any
    /// number of words; returns where the last vector ends.
    /// </summary>
    private int FindInTables(string text, List<WordHit> hits, out int usualEnd)
    {
        // Where a pair may stand is remembered for a while: a call among the vectors would make the processor put them all aside.
        Span<(int Start, uint Places)> found = stackalloc (int, uint)[Remembered];
        var seen = new SeenCharacters(Vector256<byte>.Zero, Vector256<ushort>.Zero, Vector256<ushort>.AllBitsSet);
        var i = 0;
        while (i + Width + 2 <= text.Length)
        {
            var count = Scan(text, ref i, found, ref seen);
            foreach (var (start, places) in found.Slice(0, count))
            {
                for (var left = places; left != 0; left &= left - 1)
                {
                    CompareAt(text, start + BitOperations.TrailingZeroCount(left), hits);
                }
            }
        }

        usualEnd = seen.AreUsual ? i : 0;
        return i;
    }

    /// <summary>Fills the list of places from a position on; returns how many it has then.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Scan(string text, ref int position, Span<(int Start, uint Places)> found, ref SeenCharacters seen)
    {
        ref var first = ref Unsafe.As<char, short>(ref MemoryMarshal.GetReference(text.AsSpan()));
        var (firstLow, firstHigh, secondLow, secondHigh) = (_firstLow, _firstHigh, _secondLow, _secondHigh);
        var (thirdLow, thirdHigh) = (_thirdLow, _thirdHigh);
        var (controls, highest, lowest) = seen;
        var low = Vector256.Create((byte)15);
        var firstOther = Vector256.Create(SeenCharacters.FirstOther);
        var i = position;
        var count = 0;
        for (; i + Width + 2 <= text.Length && count < found.Length; i += Width)
        {
            // Characters beyond Latin-1 become 255 or 0, which no word has.
            var leftHalf = Load(ref first, i);
            var rightHalf = Load(ref first, i + 16);
            var left = Avx2.PackUnsignedSaturate(leftHalf, rightHalf);
            var right = Avx2.PackUnsignedSaturate(Load(ref first, i + 1), Load(ref first, i + 17));
            var next = Avx2.PackUnsignedSaturate(Load(ref first, i + 2), Load(ref first, i + 18));
            var leftLow = left & low;
            var leftHigh = High(left);
            highest = Vector256.Max(highest, Vector256.Max(leftHalf.AsUInt16(), rightHalf.AsUInt16()));
            lowest = Vector256.Min(lowest, Vector256.Min(leftHalf.AsUInt16() - firstOther, rightHalf.AsUInt16() - firstOther));
            controls |= Avx2.Shuffle(s_controlLow, leftLow) & Avx2.Shuffle(s_controlHigh, leftHigh);
            var places =
                Avx2.Shuffle(firstLow, leftLow)
                & Avx2.Shuffle(firstHigh, leftHigh)
                & Avx2.Shuffle(secondLow, right & low)
                & Avx2.Shuffle(secondHigh, High(right))
                & Avx2.Shuffle(thirdLow, next & low)
                & Avx2.Shuffle(thirdHigh, High(next));
            // No branch, which no processor could foresee. Packing takes the halves of both vectors in turn.
            var inOrder = Avx2.Permute4x64(places.AsUInt64(), 0b11_01_10_00).AsByte();
            var bits = ~Vector256.Equals(inOrder, Vector256<byte>.Zero).ExtractMostSignificantBits();
            found[count] = (i, bits);
            count += bits != 0 ? 1 : 0;
        }

        seen = new SeenCharacters(controls, highest, lowest);
        position = i;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(ref short first, int index) => Vector256.LoadUnsafe(ref first, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> High(Vector256<byte> bytes) =>
        Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & Vector256.Create((byte)15);

    /// <summary>What <see cref="UnusualCharacters"/> asks of all characters that were looked at.</summary>
    /// <param name="Controls">Not zero where one was a control character or a soft hyphen.</param>
    /// <param name="Highest">The last of them.</param>
    /// <param name="Lowest">The first of those beyond Latin-1, less <see cref="FirstOther"/>; others wrap around.</param>
    private readonly record struct SeenCharacters(Vector256<byte> Controls, Vector256<ushort> Highest, Vector256<ushort> Lowest)
    {
        public const ushort FirstOther = 0x100;

        public bool AreUsual =>
            Controls == Vector256<byte>.Zero
            && !Vector256.GreaterThanAny(Highest, Vector256.Create((ushort)UnusualCharacters.LastSign))
            && !Vector256.LessThanAny(Lowest, Vector256.Create((ushort)(UnusualCharacters.FirstSign - FirstOther)));
    }
#endif
}
