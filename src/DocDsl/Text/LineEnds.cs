#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace DocDsl.Text;

/// <summary>
/// Walks through the line ends of a text. Lines are short: a search begun anew for each costs more in beginning than in searching, so
/// where the processor can, 32 characters are looked at together and the line ends among them remembered.
/// </summary>
internal struct LineEnds(string text)
{
#if NET8_0_OR_GREATER
    private const int Width = 32;
#endif

    /// <summary>Most texts end their lines in one way, and one sign is found faster than two.</summary>
    private readonly bool _hasReturns = HasNoVectors && text.IndexOf('\r') >= 0;

#if NET8_0_OR_GREATER
    /// <summary>Where the characters begin that were looked at last.</summary>
    private int _block = -Width;

    /// <summary>The line ends among them that are still to come, a bit each.</summary>
    private uint _ends = 0;

    private static bool HasNoVectors => !Avx2.IsSupported;
#else
    private static bool HasNoVectors => true;
#endif

    /// <summary>The next CR or LF; the text's length when there is none.</summary>
    /// <param name="from">The first position that counts; never less than before.</param>
    public int Next(int from)
    {
#if NET8_0_OR_GREATER
        if (Avx2.IsSupported && TryNextInBlocks(ref from, out var end))
        {
            return end;
        }
#endif
        var rest = text.AsSpan(from);
        var found = HasNoVectors && !_hasReturns ? rest.IndexOf('\n') : rest.IndexOfAny('\r', '\n');
        return found < 0 ? text.Length : from + found;
    }

#if NET8_0_OR_GREATER
    private bool TryNextInBlocks(ref int from, out int end)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        var ends = _ends;
        var block = _block;
        while (true)
        {
            for (; ends != 0; ends &= ends - 1)
            {
                end = block + BitOperations.TrailingZeroCount(ends);
                if (end >= from)
                {
                    _ends = ends;
                    _block = block;
                    return true;
                }
            }

            if (block + (2 * Width) > text.Length)
            {
                // What is left is less than a block; what stands before it has no more line ends.
                (_ends, _block, end) = (0, block, 0);
                from = Math.Max(from, block + Width);
                return false;
            }

            block += Width;
            ends = Read(ref first, block);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Read(ref ushort first, int position)
    {
        var left = Ends(Vector256.LoadUnsafe(ref first, (nuint)position));
        var right = Ends(Vector256.LoadUnsafe(ref first, (nuint)position + (Width / 2)));

        // Packing takes the halves of both vectors in turn.
        return Avx2.Permute4x64(Avx2.PackSignedSaturate(left, right).AsUInt64(), 0b11_01_10_00).AsByte().ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Ends(Vector256<ushort> characters) =>
        (Vector256.Equals(characters, Vector256.Create((ushort)'\n')) | Vector256.Equals(characters, Vector256.Create((ushort)'\r'))).AsInt16();
#endif
}
