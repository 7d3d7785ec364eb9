using System.Runtime.CompilerServices;
using DocDsl.Core.Attestation;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;

namespace DocDsl.Generator;

// What the list of what was attested and sent has to do with a document.
internal static partial class DocumentReader
{
    private static readonly ConditionalWeakTable<RoslynText, Sent> s_sent = new();

    private static readonly ConditionalWeakTable<RoslynText, Locked> s_locked = new();

    /// <summary>What is wrong with the answers of a document that were sent (QA8211, QA8212); found once for a text and a list.</summary>
    /// <param name="file">The document.</param>
    /// <param name="types">The types that it may name.</param>
    /// <param name="hasCorrections">Whether it says that it corrects something.</param>
    /// <param name="lockFile">What was sent.</param>
    /// <param name="meanings">What the answers of others mean; asked for where the document takes some.</param>
    public static IEnumerable<LocatedDiagnostic> CheckSent(
        SourceFile file,
        DocumentTypeSet types,
        bool hasCorrections,
        LockFile lockFile,
        Func<EvidenceMeanings> meanings
    )
    {
        if (file.Text is not { } text || (!hasCorrections && !lockFile.SentOf(file.Path).Any()))
        {
            return [];
        }

        var known = s_sent.GetOrCreateValue(text);
        lock (known)
        {
            if (!ReferenceEquals(known.Lock, lockFile) || !file.Equals(known.File) || !known.Types.IsFor(types))
            {
                known.Lock = null;
                var model = Bind(new SourceText(text.ToString(), file.Path, file.Defaults), known.Types.Note(types));
                known.Found = new EquatableArray<LocatedDiagnostic>(
                    SentAnswers
                        .Check(model, DiagnosticFilter.Of(model, file.Severities), lockFile, meanings())
                        .Select(found => Locate(found, file.File, text))
                );

                // An answer that is another's changes without this text.
                (known.File, known.Lock) = (file, SameAs.IsIn(model) ? null : lockFile);
            }

            return known.Found;
        }
    }

    /// <summary>
    /// What a lock file may have lines about; null for no document. Found once a text, since the lock file is compared at each edit.
    /// </summary>
    public static LockedDocument? LockedOf(SourceFile? file, DocumentTypeSet types)
    {
        if (file?.Text is not { } text)
        {
            return null;
        }

        var known = s_locked.GetOrCreateValue(text);
        lock (known)
        {
            if (known.Document is null || !known.Types.IsFor(types))
            {
                known.Document = null;
                var source = new SourceText(text.ToString(), file.Path, file.Defaults);
                known.Document = LockedDocument.Of(Bind(source, known.Types.Note(types)));
            }

            return known.Document;
        }
    }

    private sealed class Locked
    {
        public LockedDocument? Document { get; set; }

        public ReadTypes Types { get; } = new();
    }

    private sealed class Sent
    {
        public SourceFile? File { get; set; }

        /// <summary>The list for which something was found; null where that holds for this look alone.</summary>
        public LockFile? Lock { get; set; }

        public ReadTypes Types { get; } = new();

        public EquatableArray<LocatedDiagnostic> Found { get; set; }
    }
}
