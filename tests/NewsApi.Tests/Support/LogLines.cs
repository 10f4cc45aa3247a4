using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsApi.Tests.Support;

/// <summary>Collects what a server logs.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, string Message)> _lines = [];

    public IEnumerable<string> Of(string category, LogLevel level = LogLevel.Information) =>
        _lines.Where(line => line.Category.EndsWith(category, StringComparison.Ordinal) && line.Level == level)
            .Select(line => line.Message);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<(string Category, LogLevel Level, string Message)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((category, logLevel, formatter(state, exception)));
    }
}
