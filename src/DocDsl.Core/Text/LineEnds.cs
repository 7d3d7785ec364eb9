#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace DocDsl.Core.Text;

/// <summary>
/// Walks through the line ends of a text. Lines are short: a search begun anew for each costs more in beginning than in searching, so
/// where the processor can, 64 characters are looked at together and the line ends among them remembered; opening brackets too, since
/// hardly any line has one.
/// </summary>
internal struct LineEnds(string text)
{
    /// <summary>Most texts end their lines in one way, and one sign is found faster than two.</summary>
    private readonly bool _hasReturns = HasNoVectors && text.IndexOf('\r') >= 0;

    private int _lineStart = 0;
    private int _lineEnd = 0;

    /// <summary>The next bracket, where it is not found with the line ends.</summary>
    private int _nextBracket = -1;

#if NET8_0_OR_GREATER
    private const int Width = 64;

    /// <summary>Where the characters begin that were looked at last.</summary>
    private int _block = -Width;

    /// <summary>The line ends among them that are still to come, a bit each.</summary>
    private ulong _ends = 0;

    /// <summary>Where the characters end that have a bracket and were looked at last.</summary>
    private int _bracketsEnd = 0;

    private static bool HasNoVectors => !Sse2.IsSupported && !AdvSimd.Arm64.IsSupported;
#else
    private static bool HasNoVectors => true;
#endif

    /// <summary>Whether the line whose end was found last may have a <c>[</c>.</summary>
    public readonly bool MayHaveBracket =>
#if NET8_0_OR_GREATER
        _bracketsEnd > _lineStart ||
#endif
        (uint)_nextBracket < (uint)_lineEnd;

    /// <summary>The line end that was found last.</summary>
    public readonly int Last => _lineEnd;

    /// <summary>The next CR or LF; the text's length when there is none.</summary>
    /// <param name="from">The first position that counts; never less than before.</param>
    public int Next(int from)
    {
        _lineStart = from;
#if NET8_0_OR_GREATER
        if (!HasNoVectors && TryNextInBlocks(ref from))
        {
            return _lineEnd;
        }
#endif
        var rest = text.AsSpan(from);
        var found = HasNoVectors && !_hasReturns ? rest.IndexOf('\n') : rest.IndexOfAny('\r', '\n');
        _lineEnd = found < 0 ? text.Length : from + found;
        if (_nextBracket < from)
        {
            var bracket = rest.IndexOf('[');
            _nextBracket = bracket < 0 ? int.MaxValue : from + bracket;
        }

        return _lineEnd;
    }

#if NET8_0_OR_GREATER
    private bool TryNextInBlocks(ref int from)
    {
        ref var first = ref Unsafe.As<char, short>(ref MemoryMarshal.GetReference(text.AsSpan()));
        var ends = _ends;
        var block = _block;
        while (true)
        {
            for (; ends != 0; ends &= ends - 1)
            {
                var end = block + BitOperations.TrailingZeroCount(ends);
                if (end >= from)
                {
                    (_ends, _block, _lineEnd) = (ends, block, end);
                    return true;
                }
            }

            if (block + (2 * Width) > text.Length)
            {
                // What is left is less than a block; what stands before it has no more line ends.
                (_ends, _block) = (0, block);
                from = Math.Max(from, block + Width);
                return false;
            }

            block += Width;
            ends = Avx2.IsSupported ? Look256(ref first, block, out var hasBracket) : Look128(ref first, block, out hasBracket);
            if (hasBracket)
            {
                _bracketsEnd = block + Width;
            }
        }
    }

    /// <summary>The line ends among the characters from a position on, a bit each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Look256(ref short first, int position, out bool hasBracket)
    {
        var left = Load256(ref first, position);
        var right = Load256(ref first, position + (Width / 2));
        var bracket = Vector256.Create((byte)'[');
        hasBracket = (Vector256.Equals(left, bracket) | Vector256.Equals(right, bracket)) != Vector256<byte>.Zero;
        return Ends(left) | ((ulong)Ends(right) << (Width / 2));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static uint Ends(Vector256<byte> characters) =>
            (
                Vector256.Equals(characters, Vector256.Create((byte)'\n')) | Vector256.Equals(characters, Vector256.Create((byte)'\r'))
            ).ExtractMostSignificantBits();
    }

    /// <summary>The same with the vectors that every processor has: a native file is built for the oldest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Look128(ref short first, int position, out bool hasBracket)
    {
        var brackets = Vector128<byte>.Zero;
        var ends = 0UL;
        for (var i = 0; i < Width; i += Vector128<byte>.Count)
        {
            var characters = Load128(ref first, position + i);
            brackets |= Vector128.Equals(characters, Vector128.Create((byte)'['));
            var isEnd =
                Vector128.Equals(characters, Vector128.Create((byte)'\n')) | Vector128.Equals(characters, Vector128.Create((byte)'\r'));
            ends |= (ulong)isEnd.ExtractMostSignificantBits() << i;
        }

        hasBracket = brackets != Vector128<byte>.Zero;
        return ends;
    }

    /// <summary>
    /// Characters packed to bytes: what is beyond Latin-1 becomes 255 or 0, none of what is looked for. Packing takes the halves of both in
    /// turn.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Load256(ref short first, int position)
    {
        var left = Vector256.LoadUnsafe(ref first, (nuint)position);
        var right = Vector256.LoadUnsafe(ref first, (nuint)position + 16);
        return Avx2.Permute4x64(Avx2.PackUnsignedSaturate(left, right).AsUInt64(), 0b11_01_10_00).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load128(ref short first, int position)
    {
        var left = Vector128.LoadUnsafe(ref first, (nuint)position);
        var right = Vector128.LoadUnsafe(ref first, (nuint)position + 8);
        return Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(left, right)
            : AdvSimd.ExtractNarrowingSaturateUnsignedUpper(AdvSimd.ExtractNarrowingSaturateUnsignedLower(left), right);
    }
#endif
}
