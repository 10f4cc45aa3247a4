using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>Writes problems whatever the client accepts.</summary>
internal sealed class ProblemWriter(IOptions<ProblemDetailsOptions> options) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        options.Value.CustomizeProblemDetails!(context);
        var http = context.HttpContext;
        http.Response.StatusCode = context.ProblemDetails.Status!.Value;
        return new ValueTask(http.Response.WriteAsJsonAsync(
            context.ProblemDetails,
            context.ProblemDetails.GetType(),
            options: null,
            "application/problem+json; charset=utf-8",
            http.RequestAborted));
    }
}
