namespace DocDsl.LanguageServer.Documents;

/// <summary>
/// Does something with the states of each document in their order. While it does so with one, the states that come meanwhile are passed
/// over, except the last.
/// </summary>
/// <param name="action">For example sends diagnostics. Must not throw.</param>
internal sealed class LatestStates(Action<Document> action)
{
    /// <summary>The documents that the action is at, and their later states.</summary>
    private readonly Dictionary<string, Document?> _busy = new(StringComparer.Ordinal);

    /// <summary>Does it on this thread, or leaves it to the one that is at an earlier state.</summary>
    public void Do(Document document)
    {
        if (TryBegin(document))
        {
            Work(document);
        }
    }

    /// <summary>Does it on another thread.</summary>
    public void Start(Document document)
    {
        if (TryBegin(document))
        {
            Task.Run(() => Work(document));
        }
    }

    private bool TryBegin(Document document)
    {
        lock (_busy)
        {
            if (_busy.TryAdd(document.Path, null))
            {
                return true;
            }

            _busy[document.Path] = document;
            return false;
        }
    }

    private void Work(Document document)
    {
        for (Document? next = document; next is not null;)
        {
            action(next);
            lock (_busy)
            {
                next = _busy[document.Path];
                if (next is null)
                {
                    _busy.Remove(document.Path);
                }
                else
                {
                    _busy[document.Path] = null;
                }
            }
        }
    }
}
