using System.CommandLine;
using NewsApi.Data;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>check [FILE]</c>: verifies the integrity of the database or of a backup.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string?> _file = new("file")
    {
        Description = "A database file, such as a backup; by default the configured database.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public CheckCommand()
        : base("check", "Verifies the integrity of the database or of a backup; the exit code is 0 if it is intact.")
    {
        Add(_file);
        Action = new ServiceAction((arguments, app, cancellationToken) =>
            RunAsync(arguments.GetValue(_file) is { } file ? Path.GetFullPath(file) : null, app, cancellationToken));
    }

    private static async Task<int> RunAsync(string? file, WebApplication app, CancellationToken cancellationToken)
    {
        var report = await app.Services.GetRequiredService<StoreArchive>().CheckAsync(file, cancellationToken);
        foreach (var table in report.Tables)
        {
            await Console.Out.WriteLineAsync($"{table.Name,-24} {table.Rows,12} rows  {table.Sha256}");
        }

        foreach (var fault in report.Faults)
        {
            await Console.Error.WriteLineAsync($"{report.Name}: {OneLine.Of(fault)}");
        }

        if (report.Faults.Count == 0)
        {
            await Console.Out.WriteLineAsync($"Compare the hashes with {report.Comparable}.");
            await Console.Out.WriteLineAsync($"{report.Name} is intact.");
        }

        return report.Faults.Count == 0 ? 0 : 1;
    }
}
