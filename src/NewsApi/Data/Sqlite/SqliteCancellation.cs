using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// Interrupts a statement whose request is cancelled: the provider looks at the token between rows only, and a statement
/// that sorts or counts may take long before the first.
/// </summary>
internal sealed class SqliteCancellation : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<Guid, CancellationTokenRegistration> _running = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (cancellationToken.CanBeCanceled)
        {
            _running[eventData.CommandId] = cancellationToken.UnsafeRegister(Interrupt, command.Connection);
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult> DataReaderClosingAsync(
        DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        End(eventData.CommandId);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(
        DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        End(eventData.CommandId);
        return result;
    }

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.CommandId);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(
        DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.CommandId);
        return Task.CompletedTask;
    }

    private static void Interrupt(object? connection)
    {
        if (((SqliteConnection)connection!).Handle is { } handle)
        {
            raw.sqlite3_interrupt(handle);
        }
    }

    // Waits for an interruption that is under way: it must not meet the next statement of the connection.
    private void End(Guid command)
    {
        if (_running.TryRemove(command, out var registration))
        {
            registration.Dispose();
        }
    }
}
