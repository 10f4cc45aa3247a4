using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsApi.Http;

namespace NewsApi.Access.Limiting;

/// <summary>
/// Limits how many requests are worked on at once, reads and writes apart: slow senders of bodies must not keep readers
/// out. As many wait in a queue; further ones get 503. Cached responses are in front of it.
/// </summary>
internal sealed class ConcurrencyLimit(IOptions<Limits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, Work>(http =>
        WorkOf(http) is var work && work == Work.Unlimited
            ? RateLimitPartition.GetNoLimiter(work)
            : RateLimitPartition.GetConcurrencyLimiter(work, _ => Queue(limits.Value.MaxConcurrentRequests)));

    private enum Work
    {
        Reading,
        Writing,
        Unlimited,
    }

    public RateLimiterOptions Options => new()
    {
        GlobalLimiter = _limiter,
        OnRejected = (context, _) => new ValueTask(Unavailable.WriteAsync(context.HttpContext, "The server works on too many requests.")),
    };

    public void Dispose() => _limiter.Dispose();

    private static ConcurrencyLimiterOptions Queue(int permits) => new() { PermitLimit = permits, QueueLimit = permits };

    // Health checks must respond under full load, too.
    private static Work WorkOf(HttpContext http) => http.Request switch
    {
        { Path.Value: "/healthz" or "/readyz" or "/metrics" } => Work.Unlimited,
        { Method: "GET" or "HEAD" or "OPTIONS" } => Work.Reading,
        _ => Work.Writing,
    };
}
