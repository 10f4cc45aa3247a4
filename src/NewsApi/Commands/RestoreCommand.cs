using System.CommandLine;
using NewsApi.Data;

namespace NewsApi.Commands;

/// <summary><c>restore FILE</c>: replaces the database with a backup.</summary>
internal sealed class RestoreCommand : Command
{
    private readonly Argument<string> _file = new("file") { Description = "A file that 'newsapi backup' made, or that was downloaded." };

    public RestoreCommand()
        : base("restore", "Verifies a backup and replaces the database with it; the old files are renamed. The server must be stopped.")
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
