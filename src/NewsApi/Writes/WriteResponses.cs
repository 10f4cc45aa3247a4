using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Writes;

/// <summary>Maps the result of a write to a response.</summary>
internal static class WriteResponses
{
    /// <summary>Returns the response to a write; 404 if <paramref name="result"/> is null.</summary>
    public static ActionResult<T> Respond<T>(this ControllerBase controller, WriteResult<T>? result)
        where T : class => result switch
        {
            null => controller.NotFound(),
            { Outcome: WriteOutcome.Deleted } => controller.NoContent(),
            { Outcome: WriteOutcome.Created, State: { } state, Resource: { } resource } =>
                controller.Created(controller.Request.PathBase + state.Path, resource.Value),
            { Outcome: WriteOutcome.Changed or WriteOutcome.Returned, Resource: { } resource } => resource.Value,
            { Outcome: WriteOutcome.Stale } => controller.RefuseStale(result),
            { Outcome: WriteOutcome.Rejected, State: { } state } => controller.Problem(
                result.Detail,
                type: result.Problem?.Uri,
                statusCode: StatusCodes.Status409Conflict,
                extensions: new Dictionary<string, object?> { ["existing"] = controller.Request.PathBase + state.Path }),
            { Outcome: WriteOutcome.Refused, Problem: { } problem } => controller.Problem(
                result.Detail, type: problem.Uri, statusCode: problem.Status, extensions: result.Extensions),
            _ => controller.NotFound(),
        };

    private static ObjectResult RefuseStale<T>(this ControllerBase controller, WriteResult<T> result)
        where T : class
    {
        controller.Response.Headers.ETag = result.State?.Tag;
        return controller.Problem(result.Detail, statusCode: StatusCodes.Status412PreconditionFailed);
    }
}
