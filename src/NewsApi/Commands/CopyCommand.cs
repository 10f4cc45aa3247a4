using System.CommandLine;
using NewsApi.Data.Copying;

namespace NewsApi.Commands;

/// <summary><c>copy --from … --to …</c>: copies a store into an empty database, also of another database system.</summary>
internal sealed class CopyCommand : Command
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(5);

    private readonly Option<string> _from = new("--from")
    {
        Description = "The connection string of the database to copy.",
        Required = true,
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "The connection string of the copy, which must be empty; a file of SQLite is created.",
        Required = true,
    };

    private readonly Option<bool> _whileRunning = new("--while-running")
    {
        Description = "Copies although servers work on the source: the copy has what was stored when it began, nothing later.",
    };

    public CopyCommand()
        : base("copy", "Copies all data with ids, history and times into an empty database, such as from SQLite to PostgreSQL, and "
            + "verifies it. Stop the servers first: it is refused while one works on either database.\n\nExamples:\n"
            + "  newsapi copy --from 'Data Source=data/newsapi.db' --to 'Host=localhost;Database=newsapi;Username=newsapi'")
    {
        Add(_from);
        Add(_to);
        Add(_whileRunning);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var source = OpenedStore.At(_from.Name, arguments.GetRequiredValue(_from));
        await using var target = OpenedStore.At(_to.Name, arguments.GetRequiredValue(_to));
        var tables = await new StoreCopy(source, target, arguments.GetValue(_whileRunning)).RunAsync(ShowProgress(), cancellationToken);
        foreach (var table in tables)
        {
            await Console.Out.WriteLineAsync($"{table.Name,-24} {table.Rows,12} rows  {table.Sha256}");
        }

        await Console.Out.WriteLineAsync($"{target.Name} is a copy of {source.Name}, verified table by table.");
        return 0;
    }

    private static Action<string, long, long> ShowProgress()
    {
        var (watch, next) = (System.Diagnostics.Stopwatch.StartNew(), ProgressInterval);
        return (table, rows, total) =>
        {
            if (watch.Elapsed >= next)
            {
                Console.Error.WriteLine($"{table}: {rows:N0} of {total:N0} rows");
                next = watch.Elapsed + ProgressInterval;
            }
        };
    }
}
