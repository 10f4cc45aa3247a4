using System.CommandLine;
using NewsApi.Access;
using NewsApi.Access.Keys;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>keys create NAME</c>: creates a key and prints it, once.</summary>
internal sealed class KeysCreateCommand : Command
{
    private readonly Argument<string> _name = new("name") { Description = "The name that the audit log and revisions show." };

    private readonly Option<string[]> _scopes = new("--scopes")
    {
        Description = "What the key allows: read, write or admin; each includes those before it.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [Scopes.Write],
    };

    private readonly Option<string[]> _sources = new("--source")
    {
        Description = "A source whose articles it may create and change; all where absent. May be repeated.",
    };

    private readonly Option<string?> _expires = new("--expires") { Description = "When it ends, such as 2030-01-01; never where absent." };

    public KeysCreateCommand()
        : base("create", "Creates a key and prints it. It is shown only once; the database holds its SHA-256.")
    {
        Add(_name);
        Add(_scopes);
        Add(_sources);
        Add(_expires);
        Action = new ServiceAction((arguments, app, cancellationToken) => RunAsync(ReadRequest(arguments), app, cancellationToken));
    }

    private static async Task<int> RunAsync(KeyRequest request, WebApplication app, CancellationToken cancellationToken)
    {
        var check = new KeyRequestValidator(app.Services.GetRequiredService<TimeProvider>()).Validate(request);
        if (!check.IsValid)
        {
            throw new StartFailure(string.Join(" ", check.Errors.Select(error => $"{error.PropertyName}: {error.ErrorMessage}")));
        }

        await StoreCommand.PrepareAsync(app, create: true, cancellationToken);
        var key = await StoreCommand.ChangeAsync(
            app,
            "keys create",
            (services, caller) => services.GetRequiredService<KeyService>().CreateAsync(request, caller, cancellationToken),
            cancellationToken);

        // The key alone is the output, so that a script can take it.
        await Console.Error.WriteLineAsync(
            $"Key {key.Id} was created: {OneLine.Of(key.Name)}, {string.Join(", ", key.Scopes)}. It is shown only here:");
        await Console.Out.WriteLineAsync(key.Key);
        return 0;
    }

    private KeyRequest ReadRequest(ParseResult arguments) => new()
    {
        Name = arguments.GetRequiredValue(_name),
        Scopes = [.. arguments.GetRequiredValue(_scopes).SelectMany(scopes => scopes.Split(',', StringSplitOptions.TrimEntries))],
        Sources = arguments.GetValue(_sources),
        ExpiresAt = arguments.GetValue(_expires),
    };
}
