using System.Globalization;
using FluentValidation;

namespace NewsApi.Http;

/// <summary>Parses dates and times: ISO 8601, UTC unless an offset is given, to the microsecond.</summary>
internal static class Timestamps
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    // What every database stores.
    private static readonly TimeSpan Unit = TimeSpan.FromMicroseconds(1);

    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Parses a date (its midnight) or a time.</summary>
    public static DateTime? Parse(string? text) => ParseDate(text) ?? ParseTime(text);

    /// <summary>Parses the start of a range, which may be relative to <paramref name="now"/>.</summary>
    public static DateTime? ParseStart(string? text, DateTime now) => RelativeTimes.Parse(text, now) ?? Parse(text);

    /// <summary>Parses the exclusive end of a range, which may be relative to <paramref name="now"/>.</summary>
    public static DateTime? ParseEnd(string? text, DateTime now) =>
        RelativeTimes.Parse(text, now)?.AddOrLast(Unit) ?? ParseEnd(text);

    /// <summary>Parses the exclusive end of a range: a date includes the whole day.</summary>
    public static DateTime? ParseEnd(string? text) =>
        ParseDate(text) is { } day ? day.AddDaysOrLast(1) : ParseTime(text)?.AddOrLast(Unit);

    /// <summary>Requires a date or time, unless empty.</summary>
    public static IRuleBuilderOptions<T, string?> Timestamp<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => string.IsNullOrEmpty(text) || Parse(text) is not null)
            .WithMessage("Must be a date or a time in ISO 8601, such as 2026-02-04 or 2026-02-04T09:30:00Z.");

    /// <summary>Requires a date or time after now, unless empty.</summary>
    public static IRuleBuilderOptions<T, string?> FutureTimestamp<T>(this IRuleBuilder<T, string?> rule, TimeProvider clock) =>
        rule.Timestamp().Must(text => Parse(text) is not { } time || time > clock.GetUtcNow().UtcDateTime)
            .WithMessage("Must be in the future.");

    /// <summary>Requires a date or time, possibly relative to now, unless empty.</summary>
    public static IRuleBuilderOptions<T, string?> RangeEnd<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => string.IsNullOrEmpty(text) || ParseStart(text, DateTime.UnixEpoch) is not null)
            .WithMessage("Must be a date or a time in ISO 8601, such as 2026-02-04 or 2026-02-04T09:30:00Z, "
                + "or relative, such as now-7d (units s, m, h, d, w, M, y).");

    private static DateTime? ParseDate(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out var date) ? date : null;

    // As an offset: DateTime turns a time before the year 1 in UTC into another.
    private static DateTime? ParseTime(string? text) =>
        DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.AddTicks(-(time.Ticks % Unit.Ticks))
            : null;

    private static DateTime AddDaysOrLast(this DateTime day, int days) =>
        day < DateTime.MaxValue.Date ? day.AddDays(days) : DateTime.MaxValue;

    private static DateTime AddOrLast(this DateTime time, TimeSpan span) =>
        time < DateTime.MaxValue - span ? time.Add(span) : DateTime.MaxValue;
}
