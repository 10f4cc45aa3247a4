using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using NewsApi.Settings;

namespace NewsApi.Data;

/// <summary>Logs slow statements, and adds statements to traces. Neither has the values of parameters, which may be texts.</summary>
internal sealed partial class ObservedQueries(IOptions<DatabaseOptions> options, ILogger<ObservedQueries> logger)
{
    private readonly TimeSpan _slow = options.Value.SlowQueryMilliseconds is > 0 and var milliseconds
        ? TimeSpan.FromMilliseconds(milliseconds)
        : TimeSpan.MaxValue;

    public void Observe(EventData data)
    {
        var executed = (CommandExecutedEventData)data;
        if (executed.Duration >= _slow)
        {
            LogSlow(executed.Duration.TotalMilliseconds, OneLine.Of(executed.Command.CommandText), Activity.Current?.Id);
        }

        if (StoreTelemetry.Traces.HasListeners())
        {
            using var trace = StoreTelemetry.Traces.CreateActivity("query", ActivityKind.Client);
            trace?.SetStartTime(executed.StartTime.UtcDateTime).SetTag("db.query.text", executed.Command.CommandText).Start()
                .SetEndTime((executed.StartTime + executed.Duration).UtcDateTime);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A statement took {Milliseconds:0} ms: {Statement}, traceId {TraceId}")]
    private partial void LogSlow(double milliseconds, string statement, string? traceId);
}
