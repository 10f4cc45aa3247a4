using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NewsApi.Settings;

namespace NewsApi.Http;

/// <summary>What operators set of HTTP (<c>Http__…</c>).</summary>
[SettingsSection(HttpOptions.Section)]
internal sealed class HttpOptions
{
    public const string Section = "Http";

    /// <summary>Whether a change without <c>If-Match</c> is refused.</summary>
    public bool RequireIfMatch { get; init; }

    /// <summary>The origins whose pages may call the API, a comma list; <c>*</c> is any, empty none.</summary>
    [Origins]
    public string CorsOrigins { get; init; } = "";
}

/// <summary>
/// Refuses changes whose condition cannot be read, or that must have one and have none. A condition that is not
/// understood must not be taken for none: somebody's work would be overwritten.
/// </summary>
internal sealed class PreconditionFilter(IOptions<HttpOptions> options, ProblemResults problems) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var mustHaveOne = HttpMethods.IsPut(request.Method) || HttpMethods.IsPatch(request.Method) || HttpMethods.IsDelete(request.Method);
        if (!mustHaveOne && !HttpMethods.IsPost(request.Method))
        {
            return;
        }

        var errors = new ModelStateDictionary();
        Check(HeaderNames.IfMatch, request.Headers.IfMatch, errors);
        Check(HeaderNames.IfNoneMatch, request.Headers.IfNoneMatch, errors);
        if (!errors.IsValid)
        {
            context.Result = ValidationProblems.Respond(context, errors);
        }
        else if (mustHaveOne && options.Value.RequireIfMatch && request.Headers.IfMatch.Count == 0)
        {
            context.Result = problems.Of(context.HttpContext, StatusCodes.Status428PreconditionRequired);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static void Check(string name, StringValues values, ModelStateDictionary errors)
    {
        if (values.Count > 0 && !EntityTagHeaderValue.TryParseStrictList(values, out _))
        {
            errors.AddModelError(name, "Must be * or a comma list of entity tags in quotation marks, as the header ETag gives them.");
        }
    }
}
