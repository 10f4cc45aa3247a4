using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsApi.Http;

/// <summary>Logs that the server stops being ready, and that it is ready again. The framework would log it at each request.</summary>
internal sealed partial class ReadinessLog(ILogger<ReadinessLog> logger)
{
    private bool _isReady = true;

    /// <summary>Logs the report if it differs from the one before in whether the server is ready.</summary>
    public void Write(HealthReport report, string reasons)
    {
        var isReady = report.Status != HealthStatus.Unhealthy;
        if (Interlocked.Exchange(ref _isReady, isReady) == isReady)
        {
            return;
        }

        if (isReady)
        {
            LogReady();
        }
        else
        {
            LogNotReady(report.Entries.Values.FirstOrDefault(check => check.Exception is not null).Exception, reasons);
        }
    }

    [LoggerMessage(LogLevel.Information, "The server is ready")]
    private partial void LogReady();

    [LoggerMessage(LogLevel.Warning, "The server is not ready: {Reasons}")]
    private partial void LogNotReady(Exception? failure, string reasons);
}
