using System.Collections.Concurrent;
using DocDsl.Core.Compilation;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Status;

/// <summary>Notifies a client that supports it of how many questions of an open document are answered.</summary>
internal sealed class StatusFeature(ILanguageClient client)
{
    private readonly ConcurrentDictionary<string, (int Questions, int Answered, int Open, int Withdrawn, int NotApplicable)> _sent = new(
        StringComparer.Ordinal
    );

    /// <summary>Whether the client supports it.</summary>
    public bool IsWanted { get; set; }

    public void Changed(Document document)
    {
        if (!IsWanted || document.Model is not { } model)
        {
            return;
        }

        var all = DocumentCounts.Of(model);
        var counts = (all.Questions, all.Answered, Open: all.Open + all.Unanswered, all.Withdrawn, all.NotApplicable);
        if (!_sent.TryGetValue(document.Path, out var sent) || sent != counts)
        {
            _sent[document.Path] = counts;
            client.Status(document.Uri, counts.Questions, counts.Answered, counts.Open, counts.Withdrawn, counts.NotApplicable);
        }
    }

    public void Closed(Document document) => _sent.TryRemove(document.Path, out _);
}
