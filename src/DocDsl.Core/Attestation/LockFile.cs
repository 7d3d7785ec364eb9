using System.Text;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Attestation;

/// <summary>
/// <c>docdsl.lock</c> beside a project: what was attested and what was sent, one line each and sorted, so that two branches merge by
/// keeping the lines of both. Any text is read; what cannot be understood is a diagnostic (QA8203).
/// </summary>
internal sealed class LockFile
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "docdsl.lock";

    private const string Comment =
        "# Written by 'docdsl attest' and 'docdsl seal': one line each, sorted. To merge two versions, keep the lines of both.";

    private const int HashLength = 32;

    private readonly ILookup<(string, string), AttestedLine> _attested;
    private readonly ILookup<string, AttestedLine> _byDocument;
    private readonly ILookup<string, SentLine> _sent;

    private LockFile(IEnumerable<LockLine> lines, IReadOnlyList<Diagnostic> diagnostics)
    {
        Lines = new EquatableArray<LockLine>(lines);
        Diagnostics = diagnostics;
        _attested = Lines.OfType<AttestedLine>().ToLookup(line => (line.Document, line.Answer));
        _byDocument = Lines.OfType<AttestedLine>().ToLookup(line => line.Document, StringComparer.Ordinal);
        _sent = Lines.OfType<SentLine>().ToLookup(line => line.Document, StringComparer.Ordinal);
    }

    /// <summary>Nothing was attested or sent.</summary>
    public static LockFile Empty { get; } = new([], []);

    /// <summary>The lines, in the order of the file.</summary>
    public EquatableArray<LockLine> Lines { get; }

    /// <summary>What cannot be read, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether anything was attested.</summary>
    public bool HasAttestations => _attested.Count > 0;

    /// <summary>When evidence was attested last; null when it never was.</summary>
    /// <param name="document">The document's path.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="evidence">As the document names it.</param>
    public AttestedLine? Find(string document, string answer, string evidence) =>
        _attested[(document, answer)]
            .Where(line => line.Evidence == evidence)
            .OrderBy(line => line.Date, StringComparer.Ordinal)
            .LastOrDefault();

    /// <summary>The evidence of a document that was attested, in the order of the file.</summary>
    public IEnumerable<AttestedLine> AttestedOf(string document) => _byDocument[document];

    /// <summary>The answers of a document that were sent, in the order of the file.</summary>
    public IEnumerable<SentLine> SentOf(string document) => _sent[document];

    /// <summary>The file with other lines: some are left out, and some are added.</summary>
    /// <param name="removed">The lines that are left out.</param>
    /// <param name="added">The new lines.</param>
    public LockFile With(IEnumerable<LockLine> removed, IEnumerable<LockLine> added)
    {
        var leftOut = new HashSet<LockLine>(removed);
        return new(Lines.Where(line => !leftOut.Contains(line)).Concat(added), Diagnostics);
    }

    /// <summary>The text of the file: sorted, each line once.</summary>
    public override string ToString() =>
        string.Concat(
            Lines
                .Select(line => line.Text)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(line => line, StringComparer.Ordinal)
                .Prepend(Comment)
                .Select(line => line + "\n")
        );

    /// <summary>Reads a file.</summary>
    public static LockFile Parse(SourceText text)
    {
        var (lines, diagnostics) = (new List<LockLine>(), new List<Diagnostic>());
        for (var i = 0; i < text.LineCount; i++)
        {
            var span = text.GetLine(i);
            var line = text.ToString(span).Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (IsConflict(line))
            {
                diagnostics.Add(MalformedLock.Conflict(span));
            }
            else if (WordsOf(line) is not { } words)
            {
                diagnostics.Add(MalformedLock.Quote(span));
            }
            else if (Read(words, span, diagnostics) is { } read)
            {
                lines.Add(read);
            }
        }

        return new LockFile(lines, diagnostics);
    }

    private static bool IsConflict(string line) =>
        line.StartsWith("<<<<<<<", StringComparison.Ordinal)
        || line.StartsWith("=======", StringComparison.Ordinal)
        || line.StartsWith(">>>>>>>", StringComparison.Ordinal)
        || line.StartsWith("|||||||", StringComparison.Ordinal);

    private static LockLine? Read(List<string> words, TextSpan span, List<Diagnostic> diagnostics)
    {
        if (words[0] is not (AttestedLine.Keyword or SentLine.Keyword))
        {
            diagnostics.Add(MalformedLock.Keyword(span, words[0]));
            return null;
        }

        var isSent = words[0] == SentLine.Keyword;
        if (isSent ? words.Count < 7 : words.Count != 7)
        {
            diagnostics.Add(isSent ? MalformedLock.Sent(span) : MalformedLock.Attested(span));
            return null;
        }

        var rests = words.Skip(7).Select(RestOf).ToList();
        if (!IsDate(words[4]))
        {
            diagnostics.Add(MalformedLock.Date(span, words[4]));
            return null;
        }

        if (rests.Contains(null) || !IsHash(words[6]))
        {
            diagnostics.Add(MalformedLock.Hash(span));
            return null;
        }

        return isSent
            ? new SentLine(
                words[1],
                words[2],
                words[3],
                words[4],
                words[5],
                words[6],
                new EquatableArray<SentEvidence>(rests.OfType<SentEvidence>())
            )
            {
                Span = span,
            }
            : new AttestedLine(words[1], words[2], words[3], words[4], words[5], words[6]) { Span = span };
    }

    private static bool IsDate(string word) =>
        InvariantValues.TryNormalize(word, ValueType.Of(ValueKind.Date), out var date) && date == word;

    private static bool IsHash(string word) => word.Length == HashLength && word.All(c => c is >= '0' and <= '9' or >= 'a' and <= 'f');

    private static SentEvidence? RestOf(string word) =>
        word.LastIndexOf('=') is > 0 and var sign && IsHash(word.Substring(sign + 1))
            ? new SentEvidence(word.Substring(0, sign), word.Substring(sign + 1))
            : null;

    /// <summary>The words of a line; null where a quotation mark is not closed.</summary>
    private static List<string>? WordsOf(string line)
    {
        var words = new List<string>();
        for (var i = 0; i < line.Length;)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }

            var word = new StringBuilder();
            if (line[i] != '"')
            {
                for (; i < line.Length && !char.IsWhiteSpace(line[i]); i++)
                {
                    word.Append(line[i]);
                }

                words.Add(word.ToString());
                continue;
            }

            for (i++; i < line.Length && line[i] != '"'; i++)
            {
                i += line[i] == '\\' && i + 1 < line.Length ? 1 : 0;
                word.Append(line[i]);
            }

            if (i >= line.Length)
            {
                return null;
            }

            words.Add(word.ToString());
            i++;
        }

        return words;
    }
}
