using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Idempotency;

/// <summary>Creates the responses to repeated requests from idempotency records.</summary>
internal sealed class ReplayedResponses(IEnumerable<StateReader> readers, ProblemResults problems)
{
    /// <summary>Returns the response to a repetition of the request with the record <paramref name="first"/>.</summary>
    public async Task<IActionResult> OfAsync(HttpContext http, IdempotencyRecord first, IdempotencyRecord request)
    {
        if (first.RequestHash != request.RequestHash)
        {
            return problems.Of(http, StatusCodes.Status422UnprocessableEntity, ProblemTypes.KeyReused);
        }

        http.Response.Headers["Idempotency-Replayed"] = "true";
        return first.Problem is { } problem ? new StoredProblem(first.Status, problem) : await OfResourceAsync(http, first);
    }

    private async Task<IActionResult> OfResourceAsync(HttpContext http, IdempotencyRecord first)
    {
        var state = new StoredState(first.Collection!, first.ResourceId, first.Version, first.Revision, first.UpdatedAt!.Value);
        var reader = readers.Single(one => one.Collection == state.Collection);
        if (await reader.ReadAsync(http.RequestServices, state, http.RequestAborted) is not { } resource)
        {
            return problems.Of(
                http, StatusCodes.Status404NotFound, "What the first request with this Idempotency-Key created was deleted permanently.");
        }

        EntityTagFilter.WriteState(http.Response, state, isWeak: false);
        if (first.Status == StatusCodes.Status201Created)
        {
            http.Response.Headers.Location = http.Request.PathBase + state.Path;
        }

        return new ObjectResult(resource) { StatusCode = first.Status };
    }

    private sealed class StoredProblem(int status, byte[] problem) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            (response.StatusCode, response.ContentType) = (status, "application/problem+json; charset=utf-8");
            await response.Body.WriteAsync(problem, context.HttpContext.RequestAborted);
        }
    }
}
