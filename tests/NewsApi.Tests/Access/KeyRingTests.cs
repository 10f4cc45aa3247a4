using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsApi.Access.Keys;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

public sealed class KeyRingTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private static DateTime Now => TimeProvider.System.GetUtcTime();

    [Fact]
    public async Task Find_KeyIsRevokedWhileItIsRead_IsNotCached()
    {
        var secret = KeyFormat.Generate();
        await StoreAsync(secret);
        var scopes = new MeanwhileScopes(host.Services.GetRequiredService<IServiceScopeFactory>());
        var ring = new KeyRing(Options.Create(new ConfiguredKeys()), scopes, TimeProvider.System);
        scopes.Meanwhile = () =>
        {
            Revoke();
            ring.Forget();
        };

        var during = await ring.FindAsync(secret, CancellationToken.None);
        var after = await ring.FindAsync(secret, CancellationToken.None);

        Assert.Null(during!.Refuse(Now));
        Assert.NotNull(after!.Refuse(Now));
    }

    private async Task StoreAsync(string secret)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        database.ApiKeys.Add(new ApiKey
        {
            Name = "revoked meanwhile",
            Hash = KeyFormat.HashOf(secret),
            Hint = KeyFormat.HintOf(secret),
            Scopes = ["read"],
            Sources = [],
        });
        await database.SaveChangesAsync();
    }

    private void Revoke()
    {
        using var scope = host.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<NewsDbContext>().ApiKeys
            .ExecuteUpdate(update => update.SetProperty(key => key.RevokedAt, Now));
    }

    // The first scope sees the database as it was before something else happened.
    private sealed class MeanwhileScopes(IServiceScopeFactory inner) : IServiceScopeFactory
    {
        public Action? Meanwhile { get; set; }

        public IServiceScope CreateScope()
        {
            var scope = inner.CreateScope();
            if (Meanwhile is { } meanwhile)
            {
                Meanwhile = null;
                var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
                database.BeginSnapshotAsync(CancellationToken.None).GetAwaiter().GetResult();
                _ = database.ApiKeys.Count();
                meanwhile();
            }

            return scope;
        }
    }
}
