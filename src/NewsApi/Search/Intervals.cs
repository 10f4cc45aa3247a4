namespace NewsApi.Search;

internal static class Intervals
{
    private const int DaysInWeek = 7;

    /// <summary>The begin of the interval that contains the time.</summary>
    public static DateTime StartOf(this TimelineInterval interval, DateTime time) => interval switch
    {
        TimelineInterval.Day => time.Date,
        TimelineInterval.Week => Monday(time.Date),
        TimelineInterval.Month => new DateTime(time.Year, time.Month, 1, 0, 0, 0, DateTimeKind.Utc),
        _ => new DateTime(time.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    /// <summary>The begin of the next interval; the last representable time in the last year.</summary>
    public static DateTime EndOf(this TimelineInterval interval, DateTime start)
    {
        if (start.Year == DateTime.MaxValue.Year)
        {
            return DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
        }

        return interval switch
        {
            TimelineInterval.Day => start.AddDays(1),
            TimelineInterval.Week => start.AddDays(DaysInWeek),
            TimelineInterval.Month => start.AddMonths(1),
            _ => start.AddYears(1),
        };
    }

    // The first week is incomplete.
    private static DateTime Monday(DateTime day)
    {
        var daysSince = ((int)day.DayOfWeek + DaysInWeek - 1) % DaysInWeek;
        return day.Ticks < daysSince * TimeSpan.TicksPerDay ? day : day.AddDays(-daysSince);
    }
}
