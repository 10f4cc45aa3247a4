using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Access.Keys;
using NewsApi.Data;

namespace NewsApi.Access;

/// <summary>Says in one line who may do what, for the banner and the log.</summary>
internal sealed class AccessSummary(OpenAccess open, IOptions<AccessOptions> options)
{
    public string Text => open.IsOpen
        ? "open: everyone who reaches this address may read, write and delete (Development)"
        : $"writing needs a key; {(options.Value.AnonymousRead ? "reading needs none" : "reading too")}";
}

/// <summary>Logs at start how to create a key, where writes would be refused because there is none.</summary>
internal sealed partial class AccessNotice(
    OpenAccess open, KeyRing ring, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AccessNotice> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!open.IsOpen && !await HasWriterAsync(cancellationToken))
        {
            LogNoKey();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> HasWriterAsync(CancellationToken cancellationToken)
    {
        if (ring.Configured.Any(key => Scopes.Include(Caller.ScopesOf(key.Principal), Scopes.Write)))
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcTime();
        var keys = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().ApiKeys.AsNoTracking()
            .Where(key => key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now)).ToListAsync(cancellationToken);
        return keys.Any(key => Scopes.Include(key.Scopes, Scopes.Write));
    }

    [LoggerMessage(
        LogLevel.Warning,
        "No key with the scope 'write' exists: every write is refused with 401. Create one with 'newsapi keys create NAME', or set "
        + "ApiKeys__0__Key to a secret and ApiKeys__0__Scopes=write")]
    private partial void LogNoKey();
}
