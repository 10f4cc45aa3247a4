using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace NewsApi.Data;

/// <summary>
/// Readers whose connections stay open and whose <see cref="PreparedQuery{TEntity,TKey}"/> stay prepared: for what is
/// asked most. There are as many as can run at once, and who finds none idle waits: opening another would take longer.
/// Each keeps its own pages of the database.
/// </summary>
internal sealed class ReaderPool(IServiceScopeFactory scopes) : IDisposable
{
    private static readonly int MaxReaders = Environment.ProcessorCount * 2;

    private readonly SemaphoreSlim _turns = new(MaxReaders);
    private readonly ConcurrentBag<Reader> _idle = [];
    private volatile bool _isClosed;

    /// <summary>Reads within one snapshot of the database.</summary>
    public async Task<T> ReadAsync<T>(Func<NewsDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await ReadInTurnAsync(read, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private async Task<T> ReadInTurnAsync<T>(Func<NewsDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        var reader = _idle.TryTake(out var idle) ? idle : await Reader.OpenAsync(scopes, cancellationToken);
        try
        {
            var result = await reader.ReadAsync(read, cancellationToken);
            Return(reader);
            return result;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private void Return(Reader reader)
    {
        if (_isClosed)
        {
            reader.Dispose();
            return;
        }

        _idle.Add(reader);
    }

    private sealed class Reader(IServiceScope scope, NewsDbContext database) : IDisposable
    {
        public static async Task<Reader> OpenAsync(IServiceScopeFactory scopes, CancellationToken cancellationToken)
        {
            var scope = scopes.CreateScope();
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            await database.Database.OpenConnectionAsync(cancellationToken);
            return new Reader(scope, database);
        }

        // All that is read between the two is of one moment.
        public async Task<T> ReadAsync<T>(Func<NewsDbContext, Task<T>> read, CancellationToken cancellationToken)
        {
            await ExecuteAsync("BEGIN", cancellationToken);
            try
            {
                return await read(database);
            }
            finally
            {
                // Also when the client has gone: the connection must not go back to its pool in the middle of reading.
                await ExecuteAsync("COMMIT", CancellationToken.None);
            }
        }

        public void Dispose()
        {
            database.Database.CloseConnection();
            scope.Dispose();
        }

        private Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken)
        {
            var connection = database.Database.GetDbConnection();
            return PreparedCommands.Of(connection, sql, () => MakeCommand(connection, sql)).ExecuteNonQueryAsync(cancellationToken);
        }

        private static DbCommand MakeCommand(DbConnection connection, string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            return command;
        }
    }
}
