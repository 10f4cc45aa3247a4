namespace NewsApi.Commands;

/// <summary>
/// <c>healthcheck [address]</c>: asks a running server whether it is ready; exit code 0 means yes. Container images
/// have no other program that could.
/// </summary>
internal static class HealthCheckCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] args)
    {
        var address = args.Length > 0 ? args[0] : AddressOf(Environment.GetEnvironmentVariable);
        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var answer = await client.GetAsync(new Uri(new Uri(address), "/readyz"));
            await Console.Out.WriteLineAsync($"{address}: {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await Console.Error.WriteLineAsync($"{address}: {failure.Message}");
            return 1;
        }
    }

    /// <summary>Where the server of this environment listens, as this machine reaches it.</summary>
    public static string AddressOf(Func<string, string?> variable)
    {
        var address = variable("ASPNETCORE_URLS") is { Length: > 0 } urls ? urls.Split(';')[0]
            : variable("ASPNETCORE_HTTP_PORTS") is { Length: > 0 } ports ? $"http://localhost:{ports.Split(';')[0]}"
            : "http://localhost:5000";
        return address.Replace("://+", "://localhost").Replace("://*", "://localhost")
            .Replace("://0.0.0.0", "://localhost").Replace("://[::]", "://localhost");
    }
}
