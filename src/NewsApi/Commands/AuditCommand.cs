using System.CommandLine;
using NewsApi.Access.Audit;
using NewsApi.Data;

namespace NewsApi.Commands;

/// <summary><c>audit verify</c>: tells whether the audit log is as it was written.</summary>
internal sealed class AuditCommand : Command
{
    public AuditCommand()
        : base("audit", "Checks the audit log.") =>
        Add(new Command("verify", "Checks that no entry of the audit log was changed or removed; the exit code is 0 where none was.")
        {
            Action = new ServiceAction((_, app, cancellationToken) => VerifyAsync(app, cancellationToken)),
        });

    private static async Task<int> VerifyAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await StoreCommand.PrepareAsync(app, create: false, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var result = await AuditVerification.RunAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), cancellationToken);
        if (result.Fault is not null)
        {
            await Console.Error.WriteLineAsync($"The audit log is not as it was written. {result.Fault}");
            return 1;
        }

        await Console.Out.WriteLineAsync($"{result.Count} entries, as they were written. The hash of the last is {result.LastHash}.");
        return 0;
    }
}
