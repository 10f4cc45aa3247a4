using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace NewsApi.Data;

/// <summary>
/// Readers whose connections stay open and whose statements stay prepared: for what is asked most. There are as many
/// as can run at once, and who finds none idle waits: opening another would take longer. Each keeps its own pages of
/// the database.
/// </summary>
internal sealed class ReaderPool(IServiceScopeFactory scopes, IConfiguration configuration) : IDisposable
{
    private static readonly int MaxReaders = Environment.ProcessorCount * 2;

    private readonly string _path = new SqliteConnectionStringBuilder(StoreSetup.ConnectionStringOf(configuration)).DataSource;
    private readonly SemaphoreSlim _turns = new(MaxReaders);
    private readonly ConcurrentBag<StoreReader> _idle = [];
    private volatile bool _isClosed;

    /// <summary>Reads within one snapshot of the database.</summary>
    public async Task<T> ReadAsync<T>(Func<StoreReader, T> read, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return ReadInTurn(read);
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

    private T ReadInTurn<T>(Func<StoreReader, T> read)
    {
        var reader = _idle.TryTake(out var idle) ? idle : new StoreReader(scopes, _path);
        try
        {
            // All that is read between the two is of one moment.
            reader.Statements.Execute("BEGIN");
            var result = read(reader);
            reader.Statements.Execute("COMMIT");
            Return(reader);
            return result;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private void Return(StoreReader reader)
    {
        if (_isClosed)
        {
            reader.Dispose();
            return;
        }

        _idle.Add(reader);
    }
}
