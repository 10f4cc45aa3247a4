using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NewsApi.Data;

namespace NewsApi.Http.Answers;

/// <summary>
/// Answers from memory what was asked before and has not changed since, before any of the rest is run: an answer is kept
/// only under the exact address and headers for which that rest found it right. Who asks for one that is being made
/// waits for it.
/// </summary>
internal sealed class KeptAnswers(AnswerCache cache, AnswerEncodings encodings, CommittedChanges committed)
{
    private static readonly StringValues Varies = $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";

    private readonly ConcurrentDictionary<AnswerKey, Making> _inTheMaking = new();

    public Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<KeptAttribute>() is not { } kept || !MayKeep(http.Request))
        {
            return next(http);
        }

        var key = AnswerKey.Of(http.Request, encodings.Choose(http));
        return cache.Find(key) is { } answer && answer.Life.IsCurrent(committed.Marks)
            ? answer.SendAsync(http)
            : MakeOnceAsync(http, next, key, kept);
    }

    private bool MayKeep(HttpRequest request) => cache.MaxLength > 0
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !(request.QueryString.HasValue && request.Query.Any(DependsOnMore));

    /// <summary>Whether an answer depends on more than the database: its index may lag, and what is relative to now moves.</summary>
    public static bool DependsOnMore(KeyValuePair<string, StringValues> parameter) =>
        parameter.Key == "q" || parameter.Value.ToString().Contains("now", StringComparison.OrdinalIgnoreCase);

    private async Task MakeOnceAsync(HttpContext http, RequestDelegate next, AnswerKey key, KeptAttribute kept)
    {
        var making = new Making { IsWanted = cache.IsWanted(key) };
        var first = _inTheMaking.GetOrAdd(key, making);
        if (first != making)
        {
            first.IsWanted = true;
            var made = await first.Task.WaitAsync(http.RequestAborted);
            await (made is not null && made.Life.IsCurrent(committed.Marks) ? made.SendAsync(http) : next(http));
            return;
        }

        KeptAnswer? answer = null;
        try
        {
            answer = await MakeAsync(http, next, key, kept, making);
        }
        finally
        {
            _inTheMaking.TryRemove(key, out _);
            making.SetResult(answer);
        }

        if (answer is not null)
        {
            await answer.SendAsync(http);
        }
    }

    // Null where the answer is not one to keep; it has been sent then.
    private async Task<KeptAnswer?> MakeAsync(HttpContext http, RequestDelegate next, AnswerKey key, KeptAttribute kept, Making making)
    {
        // Counted before the database is read: what is committed later ends the answer, whether it was seen or not.
        var life = new AnswerLife(kept.Until, ArticleOf(http, kept), committed.Marks.Commits);
        var body = http.Response.Body;
        await using var buffer = new AnswerBuffer(cache.MaxLength, () => PassOn(http.Response, body, key.Encoding));
        await RunAsync(http, next, buffer);

        if (buffer.IsWhole && http.Response is { StatusCode: StatusCodes.Status200OK, Headers.ETag.Count: 1 }
            && AnswerKey.Covers(http.Response.Headers))
        {
            http.Response.Headers.Vary = Varies;
            var isWanted = making.IsWanted;
            var (bytes, encoding) = AnswerEncodings.Encode(buffer.Written, key.Encoding, isWanted);
            var sent = new AnswerBody(bytes, encoding, http.Response.Headers.ETag.ToString());
            if (!isWanted)
            {
                await sent.SendAsync(http);
                return null;
            }

            // The buffer is used again.
            var answer = new KeptAnswer(http.Response, encoding is null ? sent with { Bytes = bytes.ToArray() } : sent) { Life = life };
            cache.Keep(key, answer);
            return answer;
        }

        if (buffer.IsWhole)
        {
            await buffer.WriteToAsync(body, http.RequestAborted);
        }

        return null;
    }

    // The rest answers into the buffer, and plain: what is kept is compressed once.
    private static async Task RunAsync(HttpContext http, RequestDelegate next, AnswerBuffer buffer)
    {
        var (body, accepted) = (http.Response.Body, http.Request.Headers.AcceptEncoding);
        http.Response.Body = buffer;
        http.Request.Headers.AcceptEncoding = default;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Headers.AcceptEncoding = accepted;
            http.Response.Body = body;
        }
    }

    private static Stream PassOn(HttpResponse response, Stream body, string encoding)
    {
        if (encoding.Length > 0)
        {
            response.ContentLength = null;
            response.Headers.ContentEncoding = encoding;
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        return AnswerEncodings.Wrap(body, encoding);
    }

    // Others may want it while it is made.
    private sealed class Making() : TaskCompletionSource<KeptAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        private volatile bool _isWanted;

        public bool IsWanted
        {
            get => _isWanted;
            set => _isWanted = value;
        }
    }

    private static long ArticleOf(HttpContext http, KeptAttribute kept) =>
        kept.Until == KeptUntil.ArticleChanges ? long.Parse((string)http.GetRouteValue("id")!) : 0;
}
