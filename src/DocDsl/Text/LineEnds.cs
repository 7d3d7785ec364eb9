#if NET8_0_OR_GREATER
using System.Numerics;
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
        if (Avx2.IsSupported)
        {
            while (true)
            {
                for (; _ends != 0; _ends &= _ends - 1)
                {
                    var end = _block + BitOperations.TrailingZeroCount(_ends);
                    if (end >= from)
                    {
                        return end;
                    }
                }

                if (_block + (2 * Width) > text.Length)
                {
                    break;
                }

                _block += Width;
                _ends = Read(_block);
            }
        }
#endif
        var rest = text.AsSpan(from);
        var found = HasNoVectors && !_hasReturns ? rest.IndexOf('\n') : rest.IndexOfAny('\r', '\n');
        return found < 0 ? text.Length : from + found;
    }

#if NET8_0_OR_GREATER
    private readonly uint Read(int position)
    {
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text.AsSpan()));
        var left = Ends(Vector256.LoadUnsafe(ref first, (nuint)position));
        var right = Ends(Vector256.LoadUnsafe(ref first, (nuint)position + (Width / 2)));

        // Packing takes the halves of both vectors in turn.
        return Avx2.Permute4x64(Avx2.PackSignedSaturate(left, right).AsUInt64(), 0b11_01_10_00).AsByte().ExtractMostSignificantBits();
    }

    private static Vector256<short> Ends(Vector256<ushort> characters) =>
        (Vector256.Equals(characters, Vector256.Create((ushort)'\n')) | Vector256.Equals(characters, Vector256.Create((ushort)'\r'))).AsInt16();
#endif
}
