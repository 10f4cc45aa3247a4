using System.CommandLine;
using NewsApi.Data;

namespace NewsApi.Commands;

/// <summary><c>migrate</c>: brings the tables of the database to this version.</summary>
internal sealed class MigrateCommand : Command
{
    public MigrateCommand()
        : base("migrate", "Creates the database, or brings its tables to this version; a server does the same when it starts.") =>
        Action = new ServiceAction(RunAsync);

    private static async Task<int> RunAsync(ParseResult arguments, WebApplication app, CancellationToken cancellationToken)
    {
        await StoreCommand.PrepareAsync(app, create: true, cancellationToken);
        await Console.Out.WriteLineAsync($"{app.Services.GetRequiredService<StorePreparation>().Name} is ready.");
        return 0;
    }
}
