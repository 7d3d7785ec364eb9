using DocDsl.Core.Compilation;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Status;

/// <summary>Notifies a client that supports it of how many questions of an open document are answered.</summary>
/// <param name="store">What is open.</param>
/// <param name="client">Receives the counts.</param>
internal sealed class StatusFeature(DocumentStore store, ILanguageClient client)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Questions, int Answered, int Open, int Withdrawn, int NotApplicable)> _sent = new(
        StringComparer.Ordinal
    );

    /// <summary>Whether the client supports it.</summary>
    public bool IsWanted { get; set; }

    /// <summary>A document has a new text, or what it depends on has changed.</summary>
    public void Changed(Document document)
    {
        if (!IsWanted || document.Model is not { } model)
        {
            return;
        }

        var all = DocumentCounts.Of(model);
        var counts = (all.Questions, all.Answered, Open: all.Open + all.Unanswered, all.Withdrawn, all.NotApplicable);
        lock (_gate)
        {
            // A later state is reported by a call of its own.
            if (store.Current(document) == document && (!_sent.TryGetValue(document.Path, out var sent) || sent != counts))
            {
                _sent[document.Path] = counts;
                client.Status(document.Uri, counts.Questions, counts.Answered, counts.Open, counts.Withdrawn, counts.NotApplicable);
            }
        }
    }

    public void Closed(Document document)
    {
        lock (_gate)
        {
            _sent.Remove(document.Path);
        }
    }
}
