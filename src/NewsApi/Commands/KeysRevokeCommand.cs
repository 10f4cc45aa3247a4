using System.CommandLine;
using NewsApi.Access.Keys;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>keys revoke ID</c>: ends a key for good; a running server refuses it within a second.</summary>
internal sealed class KeysRevokeCommand : Command
{
    private readonly Argument<long> _id = new("id") { Description = "The id of the key, as 'newsapi keys list' shows it." };

    public KeysRevokeCommand()
        : base("revoke", "Revokes a key for good; a running server refuses it within a second.")
    {
        Add(_id);
        Action = new ServiceAction(
            (arguments, app, cancellationToken) => RunAsync(arguments.GetRequiredValue(_id), app, cancellationToken));
    }

    private static async Task<int> RunAsync(long id, WebApplication app, CancellationToken cancellationToken)
    {
        await StoreCommand.PrepareAsync(app, create: false, cancellationToken);
        var isKnown = await StoreCommand.ChangeAsync(
            app,
            "keys revoke",
            (services, _) => services.GetRequiredService<KeyService>().RevokeAsync(id, cancellationToken), cancellationToken);
        if (!isKnown)
        {
            throw new StartFailure($"There is no key {id}; 'newsapi keys list' shows the keys.");
        }

        await Console.Out.WriteLineAsync($"Key {id} is revoked.");
        return 0;
    }
}
