using System.Diagnostics;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>
/// One thread at a time does what must be done in order. Where a step of it takes long, another thread goes on, and the first ends when
/// it has done the step.
/// </summary>
/// <remarks>A step that is short costs no change of threads, and nearly always no timer: that runs on after it, and looks again.</remarks>
/// <param name="work">Done by each thread in turn, until <see cref="Turn.Run"/> returns false.</param>
internal sealed class Relay(Action<Relay.Turn> work) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private Timer? _timer;
    private Turn? _turn;

    /// <summary>When the step began that is being done; 0 when none is.</summary>
    private long _began;
    private bool _isTimed;

    public void Start()
    {
        lock (_gate)
        {
            _timer = new Timer(_ => Look());
            Begin();
        }
    }

    public void Dispose() => _timer?.Dispose();

    private void Begin()
    {
        var turn = _turn = new Turn(this);
        new Thread(() => work(turn)) { IsBackground = true, Name = "Reader" }.Start();
    }

    private void Look()
    {
        lock (_gate)
        {
            if (_began == 0)
            {
                _isTimed = false;
                return;
            }

            if (Stopwatch.GetElapsedTime(_began) >= s_patience)
            {
                _began = 0;
                _isTimed = false;
                Begin();
                return;
            }

            SetTimer();
        }
    }

    private void SetTimer()
    {
        try
        {
            _timer!.Change(s_patience, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The server ends.
        }
    }

    /// <summary>One thread's time.</summary>
    internal sealed class Turn(Relay relay)
    {
        /// <summary>Does what may take long.</summary>
        /// <returns>False when another thread has gone on meanwhile: this one must end.</returns>
        public bool Run(Action step)
        {
            lock (relay._gate)
            {
                relay._began = Stopwatch.GetTimestamp();
                if (!relay._isTimed)
                {
                    relay._isTimed = true;
                    relay.SetTimer();
                }
            }

            step();
            lock (relay._gate)
            {
                if (relay._turn != this)
                {
                    return false;
                }

                relay._began = 0;
                return true;
            }
        }
    }
}
