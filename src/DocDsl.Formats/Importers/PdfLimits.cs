using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Limits what a PDF makes of itself. Its packed streams are unpacked through this, and measured before: a thousand bytes may become a
/// million. What pages draw is counted by <see cref="PdfMeter"/>.
/// </summary>
internal sealed class PdfLimits : IFilterProvider
{
    /// <summary>The size limit of all streams, unpacked, each as often as it is drawn.</summary>
    private const long MaxUnpacked = 256L * 1024 * 1024;

    /// <summary>How many forms may be drawn: one that draws ten, which draw ten, draws a million in six levels.</summary>
    private const int MaxForms = 200_000;

    /// <summary>How deep: the reader calls itself for each, and a form may draw itself.</summary>
    private const int MaxDepth = 64;

    /// <summary>The characters that a page may draw; each takes some 500 bytes while the page is read.</summary>
    private const int MaxCharacters = 500_000;

    private long _unpacked;
    private int _forms;
    private int _page;
    private int _characters;

    /// <summary>What says that a limit was exceeded; null where none was. From then on nothing is unpacked or drawn.</summary>
    public ImportException? Exceeded { get; private set; }

    /// <summary>Begins a page, from 1.</summary>
    public void StartPage(int page) => (_page, _characters) = (page, 0);

    /// <summary>Whether a form of so many bytes may be drawn, within so many others and itself.</summary>
    public bool DrawForm(int size, int depth)
    {
        if (depth > MaxDepth)
        {
            Exceeded ??= new ImportException($"The PDF has forms more than {MaxDepth} levels deep.");
        }

        return Add(ref _forms, 1, MaxForms, $"The PDF draws more than {MaxForms / 1000} thousand forms.") && Unpack(size);
    }

    /// <summary>Whether a character may be drawn.</summary>
    public bool DrawCharacter() =>
        Add(ref _characters, 1, MaxCharacters, $"Page {_page} of the PDF has more than {MaxCharacters / 1000} thousand characters.");

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limit(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Limit(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limit(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Limit(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Limited(filter, this))];

    /// <summary>The size of a stream when it is unpacked, or a size beyond the limit.</summary>
    private static long Measure(IFilter filter, ReadOnlyMemory<byte> packed) =>
        filter switch
        {
            FlateFilter => MeasureFlate(packed),
            LzwFilter => MeasureLzw(packed.Span),
            RunLengthFilter => MeasureRunLength(packed.Span),
            Ascii85Filter => packed.Length * 4L,
            _ => packed.Length,
        };

    private static long MeasureFlate(ReadOnlyMemory<byte> packed)
    {
        // After the two bytes that begin it; whatever follows an error is not unpacked.
        var size = 0L;
        try
        {
            using var stream = new DeflateStream(
                new MemoryStream(packed[Math.Min(2, packed.Length)..].ToArray(), writable: false),
                CompressionMode.Decompress
            );
            var buffer = new byte[81920];
            for (int read; size <= MaxUnpacked && (read = stream.Read(buffer)) > 0;)
            {
                size += read;
            }
        }
        catch (InvalidDataException) { }

        return size;
    }

    /// <summary>Codes of 9 to 12 bits, of which each but the first adds a string that is one longer than the one before it.</summary>
    private static long MeasureLzw(ReadOnlySpan<byte> packed)
    {
        const int Clear = 256;
        const int End = 257;
        var lengths = new int[4097];
        var (size, next, last, bits, width, available) = (0L, End + 1, 0, 0u, 9, 0);
        foreach (var b in packed)
        {
            bits = (bits << 8) | b;
            available += 8;
            if (available < width)
            {
                continue;
            }

            available -= width;
            var code = (int)((bits >> available) & ((1u << width) - 1));
            if (code == End)
            {
                break;
            }

            if (code == Clear)
            {
                (next, last, width) = (End + 1, 0, 9);
                continue;
            }

            var length =
                code < Clear ? 1
                : code < next ? lengths[code]
                : last + 1;
            if (last > 0 && next < lengths.Length)
            {
                lengths[next++] = last + 1;
            }

            size += length;
            last = length;
            width = next switch
            {
                >= 2047 => 12,
                >= 1023 => 11,
                >= 511 => 10,
                _ => 9,
            };
        }

        return size;
    }

    private static long MeasureRunLength(ReadOnlySpan<byte> packed)
    {
        var size = 0L;
        for (var i = 0; i < packed.Length && packed[i] != 128;)
        {
            var count = packed[i] < 128 ? packed[i] + 1 : 257 - packed[i];
            size += count;
            i += packed[i] < 128 ? count + 1 : 2;
        }

        return size;
    }

    /// <summary>Whether so many more bytes may be unpacked.</summary>
    public bool Unpack(long size) =>
        Add(ref _unpacked, size, MaxUnpacked, $"The PDF is larger than {MaxUnpacked / 1024 / 1024} MB when decompressed.");

    private bool Add<T>(ref T sum, T more, T most, FormattableString message)
        where T : System.Numerics.INumber<T>
    {
        sum += more;
        if (sum > most)
        {
            Exceeded ??= new ImportException(FormattableString.Invariant(message));
        }

        return Exceeded is null;
    }

    private sealed class Limited(IFilter filter, PdfLimits limits) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            // Formats of pictures have no text, and what they become is as large as they say.
            filter is not (CcittFaxDecodeFilter or Jbig2DecodeFilter or JpxDecodeFilter or DctDecodeFilter)
            && limits.Unpack(Measure(filter, input))
                ? filter.Decode(input, streamDictionary, filterProvider, filterIndex)
                : Memory<byte>.Empty;
    }
}
