using System.CommandLine;
using NewsApi.Data;

namespace NewsApi.Commands;

/// <summary><c>backup FILE</c>: makes a backup, also while a server runs.</summary>
internal sealed class BackupCommand : Command
{
    private readonly Argument<string> _file = new("file") { Description = "The file to make. It must not exist." };

    public BackupCommand()
        : base("backup", "Makes a backup of the database, also while a server runs, and checks it.")
    {
        Add(_file);
        Action = new ServiceAction((arguments, app, cancellationToken) =>
            RunAsync(Path.GetFullPath(arguments.GetRequiredValue(_file)), app, cancellationToken));
    }

    private static async Task<int> RunAsync(string file, WebApplication app, CancellationToken cancellationToken)
    {
        var archive = app.Services.GetRequiredService<StoreArchive>();
        var manifest = await archive.BackUpAsync(file, (_, _) => { }, cancellationToken);
        await Console.Out.WriteLineAsync(
            $"{file}: {manifest.CountOf("Articles")} articles, {manifest.Bytes} bytes, checked; SHA-256 {manifest.Sha256}");
        return 0;
    }
}
