using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using NewsApi.Http;

namespace NewsApi.Access.Limiting;

/// <summary>Completes when the index has all that was committed before, or after the timeout.</summary>
internal delegate Task IndexCatchUp(TimeSpan timeout);

/// <summary>
/// Bounds the memory that large bodies take: how many bytes of bodies are held at once, and how many of them are worked on.
/// Parsing a text takes about a hundred times its size. A large body waits until there is room; one that waits too long, or
/// finds no room to be read, gets 503. Streamed bodies, which no action takes as a parameter, are not counted.
/// </summary>
internal sealed class LargeBodies(IOptions<Limits> limits, IndexCatchUp index) : IAsyncResourceFilter, IAsyncActionFilter, IDisposable
{
    // Most articles are smaller, and cost less than counting them would.
    private const int SmallMaxLength = 32 * 1024;
    private const int HeldPerWorked = 16;

    // A text of 4 MB leaves 100 MB of garbage in large arrays. The collector would let a gigabyte and more of it gather, and keep
    // that memory. To return it at once takes 0.2 s, and no article is so long.
    private const int GarbageMinLength = 512 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    // The index takes an article after the response, and as much memory: the next is let in when it is done. Later, the pools
    // let go of the arrays that were not used for 30 s.
    private static readonly TimeSpan IndexTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PoolTimeout = TimeSpan.FromSeconds(35);

    private readonly int _budget = limits.Value.MaxBytesInWork;
    private readonly ConcurrencyLimiter _work = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.Value.MaxBytesInWork,
        QueueLimit = int.MaxValue,
    });

    private readonly Timer _afterPooling = new(_ => ReleasePooled());

    private long _held;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (!context.ActionDescriptor.Parameters.Any(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body))
        {
            await next();
            return;
        }

        var http = context.HttpContext;
        var body = new CountedBody(http.Request.Body, Hold);
        http.Request.Body = body;
        http.Features.Set(body);
        try
        {
            await next();
        }
        finally
        {
            Interlocked.Add(ref _held, -body.Count);
        }
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<CountedBody>() is { Count: > SmallMaxLength } body)
        {
            http.Response.RegisterForDispose(await EnterAsync((int)Math.Min(body.Count, _budget), http.RequestAborted));
            if (body.Count > GarbageMinLength)
            {
                // The last callback runs first: before the next text is let in.
                http.Response.OnCompleted(CollectAsync);
            }
        }

        await next();
    }

    public void Dispose()
    {
        _work.Dispose();
        _afterPooling.Dispose();
    }

    private async Task CollectAsync()
    {
        await index(IndexTimeout);
        UnusedMemory.Release();
        _afterPooling.Change(PoolTimeout, System.Threading.Timeout.InfiniteTimeSpan);
    }

    // The pools learn of the first collection.
    private static void ReleasePooled()
    {
        UnusedMemory.Release();
        GC.WaitForPendingFinalizers();
        UnusedMemory.Release();
    }

    private void Hold(int count)
    {
        if (Interlocked.Add(ref _held, count) > (long)_budget * HeldPerWorked)
        {
            throw new BodiesBusyException("Too many large bodies are being read.");
        }
    }

    private async Task<RateLimitLease> EnterAsync(int bytes, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        try
        {
            return await _work.AcquireAsync(bytes, timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BodiesBusyException("Too many large bodies are being worked on.");
        }
    }

    private sealed class BodiesBusyException(string message) : ServiceUnavailableException(message);
}
