using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsApi.Http;

namespace NewsApi.Access.Limiting;

/// <summary>
/// Limits the requests of each key, or of each address without a key. Each has a bucket of permits that is refilled
/// continuously, so that a client that waits as long as <c>Retry-After</c> says can go on.
/// </summary>
internal sealed class ClientRate : IDisposable
{
    private const int PrefixLengthV6 = 8;

    private readonly AccessRefusals _refusals;
    private readonly TokenBucketRateLimiterOptions _bucket;
    private readonly PartitionedRateLimiter<HttpContext> _clients;

    public ClientRate(IOptions<RateLimitingOptions> options, AccessRefusals refusals)
    {
        _refusals = refusals;
        var permits = options.Value.PermitsPerMinute;
        var refill = Math.Max(1, permits / 60);
        _bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = refill,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * refill / permits,
            QueueLimit = 0,
        };
        _clients = PartitionedRateLimiter.Create<HttpContext, string>(
            http => RateLimitPartition.GetTokenBucketLimiter(ClientOf(http), _ => _bucket));
    }

    public RateLimiterOptions Options => new()
    {
        GlobalLimiter = _clients,
        OnRejected = (context, _) => new ValueTask(RefuseAsync(context)),
    };

    /// <summary>Tells the client how many permits it has left, and when it has all of them again.</summary>
    public void Describe(HttpContext http)
    {
        var left = _clients.GetStatistics(http)?.CurrentAvailablePermits ?? _bucket.TokenLimit;
        var missing = (double)(_bucket.TokenLimit - left) / _bucket.TokensPerPeriod;
        var headers = http.Response.Headers;
        headers["RateLimit-Limit"] = Write(_bucket.TokenLimit);
        headers["RateLimit-Remaining"] = Write(left);
        headers["RateLimit-Reset"] = Write(Math.Ceiling((missing * _bucket.ReplenishmentPeriod).TotalSeconds));
    }

    public void Dispose() => _clients.Dispose();

    private static string Write(double number) => number.ToString("F0", CultureInfo.InvariantCulture);

    private static string ClientOf(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true ? Caller.IdOf(http.User) : NetworkOf(http.Connection.RemoteIpAddress);

    // A client usually controls all IPv6 addresses with the same first 64 bits.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, PrefixLengthV6),
        _ => address.ToString(),
    };

    private Task RefuseAsync(OnRejectedContext context)
    {
        var http = context.HttpContext;
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : _bucket.ReplenishmentPeriod;
        var seconds = Write(Math.Max(1, Math.Ceiling(wait.TotalSeconds)));
        http.Response.Headers.RetryAfter = seconds;
        return _refusals.WriteAsync(
            http,
            StatusCodes.Status429TooManyRequests,
            ProblemTypes.TooManyRequests,
            $"This client may send {_bucket.TokenLimit} requests in a minute; the next is accepted in {seconds} s.");
    }
}
