using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using NewsApi.Settings;

namespace NewsApi.Data;

/// <summary>Logs slow statements, and adds statements to traces. Neither has the values of parameters, which may be texts.</summary>
internal sealed partial class ObservedQueries(IOptions<DatabaseOptions> options, ILogger<ObservedQueries> logger) : DbCommandInterceptor
{
    private readonly TimeSpan _slow = options.Value.SlowQueryMilliseconds is > 0 and var milliseconds
        ? TimeSpan.FromMilliseconds(milliseconds)
        : TimeSpan.MaxValue;

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Observe(command, eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Observe(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Observe(command, eventData);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Observe(command, eventData);
        return ValueTask.FromResult(result);
    }

    private void Observe(DbCommand command, CommandExecutedEventData eventData)
    {
        if (eventData.Duration >= _slow)
        {
            LogSlow(eventData.Duration.TotalMilliseconds, OneLine.Of(command.CommandText), Activity.Current?.Id);
        }

        if (StoreTelemetry.Traces.HasListeners())
        {
            using var trace = StoreTelemetry.Traces.CreateActivity("query", ActivityKind.Client);
            trace?.SetStartTime(eventData.StartTime.UtcDateTime).SetTag("db.query.text", command.CommandText).Start()
                .SetEndTime((eventData.StartTime + eventData.Duration).UtcDateTime);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A statement took {Milliseconds:0} ms: {Statement}, traceId {TraceId}")]
    private partial void LogSlow(double milliseconds, string statement, string? traceId);
}
