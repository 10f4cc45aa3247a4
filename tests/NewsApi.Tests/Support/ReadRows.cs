using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsApi.Tests.Support;

/// <summary>
/// Counts the statements, and the rows that they read, of requests to the server in this process that has a database. What its services
/// read in the background does not count.
/// </summary>
internal sealed class ReadRows : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    private readonly string _database;
    private readonly ConcurrentQueue<(string Statement, int Rows)> _read = [];
    private readonly List<IDisposable> _subscriptions = [];

    public ReadRows(string database)
    {
        _database = database;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>What was read since the last call.</summary>
    public IReadOnlyList<(string Statement, int Rows)> Take()
    {
        var read = _read.ToList();
        _read.Clear();
        return read;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.DataReaderDisposing.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is DataReaderDisposingEventData read && Activity.Current?.OperationName == Request
            && read.Command.Connection?.DataSource == _database)
        {
            _read.Enqueue((read.Command.CommandText, read.ReadCount));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
