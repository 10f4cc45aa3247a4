using System.Globalization;
using NewsApi.Data;

namespace NewsApi.Http;

/// <summary>
/// Lets clients read what they wrote, from whichever server: the response to a write has <c>X-Change-Sequence</c>; a request with
/// that number in <c>X-Read-After</c> waits until this server has the change.
/// </summary>
internal static class ChangeSequences
{
    public const string Header = "X-Change-Sequence";
    public const string ReadAfter = "X-Read-After";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>Before the response cache, which may have an earlier state, and behind what tells the origin of changes.</summary>
    public static void UseChangeSequences(this WebApplication app)
    {
        var feed = app.Services.GetRequiredService<ChangeFeed>();
        app.Use(async (http, next) =>
        {
            if (http.Request.Headers.TryGetValue(ReadAfter, out var sequence)
                && await FindFailureAsync(http, feed, sequence) is { } failure)
            {
                await RefuseAsync(http, failure);
                return;
            }

            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            {
                var origin = ChangeOrigin.Current;
                http.Response.OnStarting(() => TellAsync(http.Response, origin));
            }

            await next(http);
        });
    }

    private static async Task<Exception?> FindFailureAsync(HttpContext http, ChangeFeed feed, string? value)
    {
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return new InvalidParameterException(ReadAfter, $"Must be a number from the header {Header} of a response.");
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timeout.CancelAfter(Timeout);
        try
        {
            while (feed.Sequence is var present && present < sequence)
            {
                await feed.WaitBeyondAsync(present, timeout.Token);
            }

            return null;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return new ChangeNotReachedException(sequence, feed.Sequence);
        }
    }

    private static Task TellAsync(HttpResponse response, ChangeOrigin origin)
    {
        if (origin.Sequence > 0 && response.StatusCode < StatusCodes.Status300MultipleChoices)
        {
            response.Headers[Header] = origin.Sequence.ToString(CultureInfo.InvariantCulture);
        }

        return Task.CompletedTask;
    }

    // The exception handler comes after the response cache.
    private static async Task RefuseAsync(HttpContext http, Exception failure)
    {
        http.Response.StatusCode = failure is InvalidParameterException
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status503ServiceUnavailable;
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(
            new ProblemDetailsContext { HttpContext = http, Exception = failure });
    }

    private sealed class ChangeNotReachedException(long sequence, long present)
        : ServiceUnavailableException($"This server has the changes up to {present}; change {sequence} has not arrived.");
}
