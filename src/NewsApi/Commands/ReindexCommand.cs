using System.CommandLine;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>reindex</c>: builds the search index again.</summary>
internal sealed class ReindexCommand : Command
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly ApiOptions _api;

    public ReindexCommand()
        : base("reindex", "Builds the search index again, and waits for it.\n\nExamples:\n  newsapi reindex --url http://localhost:5000")
    {
        _api = new ApiOptions(this);
        Action = new ServiceAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, WebApplication app, CancellationToken cancellationToken)
    {
        await using var api = await _api.OpenAsync(arguments, app, StoreUse.Search, cancellationToken);
        using var started = await api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "api/v1/admin/reindex"), cancellationToken);
        var path = started.Headers.Location!.OriginalString;
        while (true)
        {
            var job = await api.GetJsonAsync(path, cancellationToken);
            switch (job.GetProperty("status").GetString())
            {
                case "succeeded":
                    await Console.Out.WriteLineAsync($"The search index was built from {job.GetProperty("done")} articles.");
                    return 0;
                case "failed":
                    throw new StartFailure($"The search index was not built: {job.GetProperty("error").GetString()}");
                default:
                    await Task.Delay(Interval, cancellationToken);
                    break;
            }
        }
    }
}
