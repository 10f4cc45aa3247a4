using System.CommandLine;
using System.CommandLine.Parsing;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>The options of commands that work on the configured database, or through a server.</summary>
internal sealed class ApiOptions
{
    /// <summary>How the user of a command gives a key.</summary>
    public const string KeyHint = $"Give it with the option --key, or the environment variable {KeyVariable}.";

    private const string KeyVariable = "NEWSAPI_KEY";
    private const string ApiPath = "/api/v1";

    private readonly Option<Uri?> _url = new("--url")
    {
        Description = "The address of a server to use instead of the configured database, such as https://news.example.",
        CustomParser = ReadUrl,
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = $"The key for that server; by default the environment variable {KeyVariable}, which other users cannot see.",
    };

    public ApiOptions(Command command)
    {
        command.Add(_url);
        command.Add(_key);
    }

    /// <summary>Connects to the server of <c>--url</c>, or opens the database.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="app">The services.</param>
    /// <param name="use">What the command needs.</param>
    /// <param name="cancellationToken"></param>
    public async Task<ApiConnection> OpenAsync(
        ParseResult arguments, WebApplication app, StoreUse use, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_url) is { } url)
        {
            return Connect(arguments, url);
        }

        try
        {
            var server = await LocalServer.StartAsync(app, use, cancellationToken);
            return new ApiConnection(server.CreateClient(), server);
        }
        catch (StartFailure failure) when (use == StoreUse.Search)
        {
            // The index belongs to the server that runs.
            var running = await RunningServer.FindAsync(app, cancellationToken);
            return Connect(arguments, running, $"{failure.Message} Or name the address of the server with --url.");
        }
    }

    private ApiConnection Connect(ParseResult arguments, Uri url, string? hint = null)
    {
        var address = new Uri(url.AbsoluteUri.TrimEnd('/') + "/");
        var client = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        if ((arguments.GetValue(_key) ?? Environment.GetEnvironmentVariable(KeyVariable)) is { Length: > 0 } key)
        {
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
        }

        return new ApiConnection(client, server: null) { Hint = hint };
    }

    private static Uri? ReadUrl(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            // Also the address of the API itself.
            var address = url.GetLeftPart(UriPartial.Path).TrimEnd('/');
            return new Uri(address.EndsWith(ApiPath, StringComparison.Ordinal) ? address[..^ApiPath.Length] : address);
        }

        result.AddError($"'{result.Tokens[0].Value}' is not an address such as http://localhost:5000.");
        return null;
    }
}

/// <summary>What a command needs of the database.</summary>
internal enum StoreUse
{
    Read,

    /// <summary>The database is created if it does not exist.</summary>
    Write,

    /// <summary>The search index, too, which only one process can use.</summary>
    Search,
}
