using System.Security.Claims;
using NewsApi.Access;
using NewsApi.Data;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>What commands share that work on the database, beside a running server too.</summary>
internal static class StoreCommand
{
    /// <summary>Makes a database ready; one that does not exist is created or an error, as <paramref name="create"/> says.</summary>
    public static Task PrepareAsync(WebApplication app, bool create, CancellationToken cancellationToken) =>
        app.Services.GetRequiredService<StorePreparation>().PrepareForCommandAsync(create, cancellationToken);

    /// <summary>
    /// Makes a change in a prepared database through the writer of this process. The audit log names the user of the operating
    /// system.
    /// </summary>
    public static async Task<T> ChangeAsync<T>(
        WebApplication app, string command, Func<IServiceProvider, ClaimsPrincipal, Task<T>> change, CancellationToken cancellationToken)
    {
        var (caller, writes) = (Operator, app.Services.GetRequiredService<WriteQueue>());
        ChangeOrigin.Current = new ChangeOrigin(Caller.NameOf(caller), Caller.IdOf(caller), $"newsapi {command}");
        await writes.StartAsync(cancellationToken);
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await change(scope.ServiceProvider, caller);
        }
        catch (StoreBusyException failure)
        {
            throw new StartFailure(failure.Message, failure);
        }
        finally
        {
            await writes.StopAsync(cancellationToken);
        }
    }

    /// <summary>The user of the operating system, who may do everything.</summary>
    public static ClaimsPrincipal Operator => new(new ClaimsIdentity(
        [
            new Claim(Caller.IdClaim, $"operator:{Environment.UserName}"),
            new Claim(Caller.NameClaim, Environment.UserName),
            new Claim(Caller.ScopeClaim, Scopes.Admin),
        ],
        "Command",
        Caller.NameClaim,
        roleType: null));
}
