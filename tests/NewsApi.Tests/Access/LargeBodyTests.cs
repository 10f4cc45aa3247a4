using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Access.Limiting;
using NewsApi.Data;
using NewsApi.Search.Index;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>The memory that large bodies take is bounded.</summary>
public sealed class LargeBodyTests
{
    private const int Budget = 1024 * 1024;

    // To follow a redirect, a client would read the whole body before it sends it.
    private static readonly WebApplicationFactoryClientOptions Streaming = new() { AllowAutoRedirect = false, HandleCookies = false };

    private static readonly string Large = string.Concat(Enumerable.Repeat("The bridge opens in May. ", 20_000));

    [Fact]
    public async Task Post_MoreThanTheBudgetAtOnce_AllAreServedOneAfterAnother()
    {
        await using var host = NewsApiHost.With(("Limits:MaxBytesInWork", $"{Budget}"));
        var client = host.CreateClient();

        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ParseAsync(client, Large)));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task Post_MoreHeldThanSixteenBudgets_IsUnavailableUntilTheyAreReleased()
    {
        await using var host = NewsApiHost.With(("Limits:MaxBytesInWork", $"{Budget}"), ("Limits:MaxTextLength", "16777216"));
        var client = host.CreateClient(Streaming);
        using var held = new SlowBody(new string('x', 16 * Budget));
        using var stop = new CancellationTokenSource();
        var first = client.PostAsync("/api/v1/articles/parse", held, stop.Token);
        await held.Sent;

        var refused = await UntilAsync(client, HttpStatusCode.ServiceUnavailable);
        await stop.CancelAsync();
        var served = await UntilAsync(client, HttpStatusCode.OK);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var problem = await ProblemAssert.IsAsync(refused, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Contains("large bodies", problem.Get("detail"));
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
    }

    [Fact]
    public async Task Post_OneBodyBeyondTheBudget_IsServed()
    {
        await using var host = NewsApiHost.With(("Limits:MaxBytesInWork", $"{Budget}"));

        var response = await ParseAsync(host.CreateClient(), Large + Large + Large);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task CatchUp_AfterAWrite_CompletesWhenTheIndexHasIt()
    {
        await using var host = new NewsApiHost();
        await host.CreateClient().CreateAsync(Large);

        await host.Services.GetRequiredService<IndexCatchUp>()(TimeSpan.FromMinutes(1));

        Assert.Equal(host.Services.GetRequiredService<ChangeFeed>().Sequence, host.Services.GetRequiredService<SearchIndex>().Sequence);
    }

    [Fact]
    public async Task CatchUp_OfAChangeThatDoesNotCome_EndsAfterTheTimeout()
    {
        await using var host = new NewsApiHost();
        await host.CreateClient().CreateAsync(Large);
        var index = host.Services.GetRequiredService<SearchIndex>();

        await index.WaitForAsync(long.MaxValue, TimeSpan.FromMilliseconds(50)).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.NotEqual(long.MaxValue, index.Sequence);
    }

    private static Task<HttpResponseMessage> ParseAsync(HttpClient client, string text) =>
        client.PostAsync("/api/v1/articles/parse", Requests.Text(text));

    // What the first request sent reaches the action a little later, and is released a little after its end.
    private static async Task<HttpResponseMessage> UntilAsync(HttpClient client, HttpStatusCode status)
    {
        HttpResponseMessage? response = null;
        await Waiting.UntilAsync(async () =>
        {
            response = await client.PostAsync("/api/v1/articles/parse", Requests.Text("The bridge opens in May."));
            return response.StatusCode == status;
        });
        return response!;
    }

    /// <summary>A text whose end is never sent.</summary>
    private sealed class SlowBody : HttpContent
    {
        private readonly TaskCompletionSource _sent = new();
        private readonly TaskCompletionSource _never = new();
        private readonly string _text;

        public SlowBody(string text) => (_text, Headers.ContentType) = (text, new("text/plain"));

        public Task Sent => _sent.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_text));
            await stream.FlushAsync();
            _sent.TrySetResult();
            await _never.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
