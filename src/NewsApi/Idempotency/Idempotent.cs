using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Idempotency;

/// <summary>
/// Answers a request that is repeated with the same Idempotency-Key as it was answered first, and does nothing else:
/// a client that got no answer may send it again.
/// </summary>
internal sealed class Idempotent(FirstAnswers answers, KeyedLocks locks, ProblemResults problems) : IAsyncResourceFilter
{
    public const string Header = "Idempotency-Key";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.Headers.TryGetValue(Header, out var keys))
        {
            await next();
            return;
        }

        if (keys is not [{ Length: > 0 and <= FirstAnswer.KeyMaxLength } key])
        {
            context.Result = Refuse(context);
            return;
        }

        var route = $"{http.Request.Method} {http.Request.Path}";
        using var turn = await locks.EnterAsync($"{route} {key}", http.RequestAborted);
        var hash = await RequestHashes.OfAsync(http.Request, http.RequestAborted);
        if (await answers.FindAsync(key, route, http.RequestAborted) is { } first)
        {
            context.Result = first.RequestHash == hash
                ? new Replay(first)
                : problems.Of(http, StatusCodes.Status422UnprocessableEntity, ProblemTypes.KeyReused);
            return;
        }

        await RecordAsync(http, next, new FirstAnswer { Key = key, Route = route, RequestHash = hash, Body = [] });
    }

    private static IActionResult Refuse(ResourceExecutingContext context)
    {
        var errors = new ModelStateDictionary();
        errors.AddModelError(Header, $"Must be given once, with 1 to {FirstAnswer.KeyMaxLength} characters.");
        return ValidationProblems.Respond(context, errors);
    }

    private async Task RecordAsync(HttpContext http, ResourceExecutionDelegate next, FirstAnswer answer)
    {
        var pending = new PendingAnswer(http.Request, answers, answer);
        http.Features.Set(pending);
        using var buffer = new MemoryStream();
        if (!await RunAsync(http, next, buffer))
        {
            return;
        }

        // What failed may be corrected and sent again; what was there already stays the answer.
        if (!pending.IsStored && http.Response.StatusCode == StatusCodes.Status409Conflict)
        {
            answer.Status = http.Response.StatusCode;
            answer.ContentType = http.Response.ContentType;
            answer.Body = buffer.ToArray();
            await answers.StoreAsync(answer, CancellationToken.None);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    // False where it failed: the failure is answered elsewhere.
    private static async Task<bool> RunAsync(HttpContext http, ResourceExecutionDelegate next, MemoryStream buffer)
    {
        var body = http.Response.Body;
        http.Response.Body = buffer;
        try
        {
            return (await next()).Exception is null;
        }
        finally
        {
            http.Response.Body = body;
        }
    }

    private sealed class Replay(FirstAnswer answer) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            response.StatusCode = answer.Status;
            response.ContentType = answer.ContentType;
            response.Headers.Location = answer.Location;
            response.Headers.ETag = answer.Tag;
            response.Headers["Idempotency-Replayed"] = "true";
            await response.Body.WriteAsync(answer.Body, context.HttpContext.RequestAborted);
        }
    }
}
