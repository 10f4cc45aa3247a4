using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace NewsApi.Http;

/// <summary>Creates problem results for filters, which have no controller.</summary>
internal sealed class ProblemResults(ProblemDetailsFactory factory)
{
    /// <summary>A problem whose <paramref name="detail"/> says more than its status.</summary>
    public IActionResult Of(HttpContext http, int status, string detail, IDictionary<string, object?>? extensions = null) =>
        Of(factory.CreateProblemDetails(http, status, detail: detail), extensions);

    public IActionResult Of(
        HttpContext http, int status, ProblemType? type = null, IDictionary<string, object?>? extensions = null) =>
        Of(factory.CreateProblemDetails(http, status, type: type?.Uri), extensions);

    private static ObjectResult Of(ProblemDetails problem, IDictionary<string, object?>? extensions)
    {
        foreach (var (name, value) in extensions ?? new Dictionary<string, object?>())
        {
            problem.Extensions[name] = value;
        }

        return new ObjectResult(problem) { StatusCode = problem.Status, ContentTypes = { "application/problem+json" } };
    }
}
