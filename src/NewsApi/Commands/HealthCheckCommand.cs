using System.CommandLine;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>
/// <c>healthcheck [address]</c>: requests <c>/readyz</c> of a running server; the exit code is 0 if it is ready. Container images
/// have no other HTTP client.
/// </summary>
internal sealed class HealthCheckCommand : Command
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly Argument<Uri?> _address = new("address")
    {
        Description = "The address of the server; by default the configured one.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : Refuse(result, $"'{result.Tokens[0].Value}' is not an address such as http://localhost:5000."),
    };

    public HealthCheckCommand(string[] settings)
        : base("healthcheck", "Checks whether a running server is ready; the exit code is 0 if it is.")
    {
        Add(_address);
        SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(_address) ?? new Uri(AddressOf(SettingSources.Read(settings))), cancellationToken));
    }

    /// <summary>Returns the configured address of the server, as seen from this machine.</summary>
    public static string AddressOf(IConfiguration configuration)
    {
        var address = configuration["urls"] is { Length: > 0 } urls ? urls.Split(';')[0]
            : configuration["http_ports"] is { Length: > 0 } ports ? $"http://localhost:{ports.Split(';')[0]}"
            : "http://localhost:5000";
        return FromHere(address);
    }

    /// <summary>Returns an address on which a server listens, as seen from this machine.</summary>
    public static string FromHere(string address) => address.Replace("://+", "://localhost").Replace("://*", "://localhost")
        .Replace("://0.0.0.0", "://localhost").Replace("://[::]", "://localhost");

    private static async Task<int> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new HttpClient { Timeout = Timeout };
            using var response = await client.GetAsync(new Uri(address, "/readyz"), cancellationToken);
            await Console.Out.WriteLineAsync($"{address}: {(int)response.StatusCode}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address}: {OneLine.Of(failure.Message)}");
            return 1;
        }
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
