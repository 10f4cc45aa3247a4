using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NewsApi.Settings;

namespace NewsApi.Http;

/// <summary>Settings of HTTP (<c>Http__…</c>).</summary>
[SettingsSection(HttpOptions.Section)]
internal sealed class HttpOptions
{
    public const string Section = "Http";

    /// <summary>Whether changes require <c>If-Match</c>.</summary>
    public bool RequireIfMatch { get; init; }

    /// <summary>The origins whose pages may call the API: a comma list; <c>*</c> allows any, empty none.</summary>
    [Origins]
    public string CorsOrigins { get; init; } = "";

    /// <summary>The path below which a proxy publishes the server, such as <c>/news</c>.</summary>
    [PathBase]
    public string PathBase { get; init; } = "";

    /// <summary>
    /// How long the server goes on with requests after it was told to stop, while <c>/readyz</c> says that it is not ready, in seconds.
    /// </summary>
    [Range(0, 20)]
    public int ShutdownDelaySeconds { get; init; }
}

/// <summary>
/// Refuses changes with a malformed precondition, or without a required one. To ignore a malformed precondition would
/// overwrite the change of another client.
/// </summary>
internal sealed class PreconditionFilter(IOptions<HttpOptions> options, ProblemResults problems) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var isChange = HttpMethods.IsPut(request.Method) || HttpMethods.IsPatch(request.Method) || HttpMethods.IsDelete(request.Method);
        if (!isChange && !HttpMethods.IsPost(request.Method))
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
        else if (isChange && options.Value.RequireIfMatch && request.Headers.IfMatch.Count == 0)
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
            errors.AddModelError(name, "Must be * or a comma list of quoted entity tags, as in the header ETag.");
        }
    }
}
