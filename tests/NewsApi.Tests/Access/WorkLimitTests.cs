using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>One client cannot take the server away from the others.</summary>
public sealed class WorkLimitTests
{
    // To follow a redirect, a client would read the whole body before it sends it.
    private static readonly WebApplicationFactoryClientOptions Streaming = new() { AllowAutoRedirect = false, HandleCookies = false };

    [Fact]
    public async Task Post_MoreAtOnceThanWorkAndWait_IsUnavailableWhileReadsGoOn()
    {
        await using var host = NewsApiHost.With(("Limits:MaxConcurrentRequests", "1"));
        var client = host.CreateClient(Streaming);
        using var held = new HeldBody("The bridge opens in May.");
        var first = ServedAsync(client, held);
        await held.Started;
        using var waiting = new HeldBody("The ferry stays until June.");
        var second = ServedAsync(client, waiting);

        var third = await RefusedAsync(client);
        var read = await client.GetAsync("/api/v1/articles");
        held.Release();
        waiting.Release();

        var problem = await ProblemAssert.IsAsync(third, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Contains("too many requests", problem.Get("detail"));
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await second).StatusCode);
    }

    [Fact]
    public async Task Request_LongerThanTheTimeout_IsStopped()
    {
        await using var host = NewsApiHost.With(("Limits:RequestTimeoutSeconds", "1"));
        using var never = new HeldBody("The bridge");

        var response = await host.CreateClient(Streaming).PostAsync("/api/v1/articles", never);

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Contains("1 s", problem.Get("detail"));
        never.Release();
    }

    [Fact]
    public async Task Query_Cancelled_StopsBeforeItsFirstRow()
    {
        await using var host = new NewsApiHost();
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var started = Stopwatch.GetTimestamp();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<Exception>(() => database.Database.SqlQueryRaw<long>(
            "WITH RECURSIVE n(i) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT i + 1 FROM n) "
            + "SELECT COUNT(*) AS \"Value\" FROM n").SingleAsync(timeout.Token));

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.FromMilliseconds(150), Waiting.Timeout);
        Assert.Equal(0, await database.Articles.CountAsync());
    }

    [Fact]
    public async Task Body_SentTooSlowly_IsCutOff()
    {
        await using var host = new KestrelHost();

        var response = await host.SendAsync(
            "POST /api/v1/articles HTTP/1.1\nContent-Type: text/plain\nContent-Length: 100000", "The bridge");

        Assert.StartsWith("HTTP/1.1 408", response);
        Assert.Contains("/problems/timeout", response);
    }

    // The requests that are held may come to the server after others, and find the queue full for a moment.
    private static async Task<HttpResponseMessage> ServedAsync(HttpClient client, HttpContent body)
    {
        var response = await client.PostAsync("/api/v1/articles", body);
        while (response.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            response = await client.PostAsync("/api/v1/articles", body);
        }

        return response;
    }

    // Refused once both requests that are held are there; until then it is served, or waits itself.
    private static async Task<HttpResponseMessage> RefusedAsync(HttpClient client)
    {
        while (true)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
            try
            {
                var response = await client.PostAsync("/api/v1/articles", Requests.Text("One too many."), patience.Token);
                if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                {
                    return response;
                }
            }
            catch (OperationCanceledException)
            {
                // It waited in the queue itself.
            }
        }
    }

    /// <summary>An article whose end is not sent until the test says so.</summary>
    private sealed class HeldBody : HttpContent
    {
        private readonly TaskCompletionSource _started = new();
        private readonly TaskCompletionSource _released = new();
        private readonly string _text;

        public HeldBody(string text) => (_text, Headers.ContentType) = (text, new("text/plain"));

        public Task Started => _started.Task;

        public void Release() => _released.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_text));
            await stream.FlushAsync();
            _started.TrySetResult();
            await _released.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
