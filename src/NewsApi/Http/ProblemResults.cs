using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace NewsApi.Http;

/// <summary>Creates problem results for filters, which have no controller.</summary>
internal sealed class ProblemResults(ProblemDetailsFactory factory)
{
    /// <summary>A problem whose <paramref name="detail"/> says more than its status.</summary>
    public IActionResult Of(HttpContext http, int status, string detail) =>
        new ObjectResult(factory.CreateProblemDetails(http, status, detail: detail))
        {
            StatusCode = status,
            ContentTypes = { "application/problem+json" },
        };

    public IActionResult Of(
        HttpContext http, int status, ProblemType? type = null, IDictionary<string, object?>? extensions = null)
    {
        var problem = factory.CreateProblemDetails(http, status, type: type?.Uri);
        foreach (var (name, value) in extensions ?? new Dictionary<string, object?>())
        {
            problem.Extensions[name] = value;
        }

        return new ObjectResult(problem) { StatusCode = status, ContentTypes = { "application/problem+json" } };
    }
}
