using System.CommandLine;
using NewsApi.Data;

namespace NewsApi.Commands;

/// <summary><c>restore FILE</c>: puts a backup in the place of the database.</summary>
internal sealed class RestoreCommand : Command
{
    private readonly Argument<string> _file = new("file") { Description = "A file that 'newsapi backup' made, or that was downloaded." };

    public RestoreCommand()
        : base("restore", "Checks a backup and puts it in the place of the database, whose files are kept. No server may run.")
    {
        Add(_file);
        Action = new ServiceAction((arguments, app, cancellationToken) =>
            RunAsync(Path.GetFullPath(arguments.GetRequiredValue(_file)), app, cancellationToken));
    }

    private static async Task<int> RunAsync(string file, WebApplication app, CancellationToken cancellationToken)
    {
        var kept = await app.Services.GetRequiredService<StoreArchive>().RestoreAsync(file, cancellationToken);
        await Console.Out.WriteLineAsync($"{file} was restored. The search index is rebuilt when the server starts.");
        await Console.Out.WriteLineAsync(kept is null ? "There was no database before." : $"The replaced database is {kept}.");
        return 0;
    }
}
