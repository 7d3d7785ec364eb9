using System.Diagnostics;
using StreamJsonRpc;

namespace DocDsl.LanguageServer.Documents;

/// <summary>
/// The requests about one document, which are answered one after another: a text that takes long keeps one thread busy, however much is
/// asked about it, and requests about others are answered meanwhile. One that waits can be cancelled.
/// </summary>
internal sealed class Requests
{
    /// <summary>Content modified: the client asks again, or has done so.</summary>
    private const int ContentModified = -32801;

    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private bool _takesLong;

    /// <summary>Answers when the requests before are answered.</summary>
    /// <param name="document">The document's state when the request was read.</param>
    /// <param name="isCurrent">Whether that is still the state of the document.</param>
    /// <param name="room">Completes when there is room for the answer.</param>
    /// <param name="answer">Finds the answer.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="LocalRpcException">The document was changed, and each of its states takes long.</exception>
    public async Task<T> AnswerAsync<T>(
        Document document,
        Func<bool> isCurrent,
        Func<Task> room,
        Func<T> answer,
        CancellationToken cancellation
    )
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await room().WaitAsync(cancellation).ConfigureAwait(false);
            if (_takesLong && !document.IsChecked && !isCurrent())
            {
                throw new LocalRpcException("The document was changed before this was answered.") { ErrorCode = ContentModified };
            }

            var began = Stopwatch.GetTimestamp();
            try
            {
                return answer();
            }
            finally
            {
                _takesLong = Stopwatch.GetElapsedTime(began) > s_long;
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
