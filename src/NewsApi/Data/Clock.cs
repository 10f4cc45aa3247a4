namespace NewsApi.Data;

internal static class Clock
{
    /// <summary>Now, in UTC and whole milliseconds: what is stored reads back the same from every database.</summary>
    public static DateTime GetUtcTime(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
