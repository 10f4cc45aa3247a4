using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Idempotency;

/// <summary>
/// Makes retries of a request with an Idempotency-Key safe: a repeated request gets the response of the first and changes
/// nothing.
/// </summary>
/// <param name="records">The records.</param>
/// <param name="oneAtATime">Lets one of the requests with the same key run at a time.</param>
/// <param name="replays">The responses to repeated requests.</param>
internal sealed class IdempotencyFilter(
    IdempotencyStore records, PartitionedRateLimiter<string> oneAtATime, ReplayedResponses replays) : IAsyncResourceFilter
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

        if (keys is not [{ Length: > 0 and <= IdempotencyRecord.KeyMaxLength } key])
        {
            context.Result = Refuse(context);
            return;
        }

        var (principal, route) = (Principal.Of(http).Id, $"{http.Request.Method} {http.Request.Path}");
        using var held = await oneAtATime.AcquireAsync($"{route} {key} {principal}", permitCount: 1, http.RequestAborted);
        var request = new IdempotencyRecord
        {
            Principal = principal,
            Key = key,
            Route = route,
            RequestHash = await RequestHashes.OfAsync(http.Request, http.RequestAborted),
        };
        if (await records.FindAsync(request, http.RequestAborted) is { } first)
        {
            context.Result = await replays.OfAsync(http, first, request);
            return;
        }

        http.Features.Set<WriteRecord>(new PendingRecord(records, request));
        var executed = await next();
        if (executed.Exception is RepeatedRequestException repeated)
        {
            executed.ExceptionHandled = true;
            await (await replays.OfAsync(http, repeated.First, request)).ExecuteResultAsync(context);
            return;
        }

        await RecordRefusalAsync(executed, request);
    }

    private static IActionResult Refuse(ResourceExecutingContext context)
    {
        var errors = new ModelStateDictionary();
        errors.AddModelError(Header, $"Must be given once, with 1 to {IdempotencyRecord.KeyMaxLength} characters.");
        return ValidationProblems.Respond(context, errors);
    }

    // Other errors leave no record: the client may correct the request and send it again with the same key.
    private async Task RecordRefusalAsync(ResourceExecutedContext executed, IdempotencyRecord request)
    {
        if (executed.Result is ObjectResult { StatusCode: StatusCodes.Status409Conflict, Value: ProblemDetails problem })
        {
            var json = executed.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
            request.Status = StatusCodes.Status409Conflict;
            request.Problem = JsonSerializer.SerializeToUtf8Bytes(problem, json);
            try
            {
                await records.AddAsync(request, CancellationToken.None);
            }
            catch (RepeatedRequestException)
            {
                // Another server stored the record that counts.
            }
        }
    }
}
