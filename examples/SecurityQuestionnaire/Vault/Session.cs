namespace Vault;

/// <summary>A user's session, which ends when nothing is done in it.</summary>
public sealed class Session(TimeProvider clock)
{
    public static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(15);

    private DateTimeOffset _lastUse = clock.GetUtcNow();

    /// <returns>False when the session has ended.</returns>
    public bool Use()
    {
        var now = clock.GetUtcNow();
        if (now - _lastUse > LongestIdle)
        {
            return false;
        }

        _lastUse = now;
        return true;
    }
}
